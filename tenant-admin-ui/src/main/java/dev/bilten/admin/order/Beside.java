package dev.bilten.admin.order;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order beside the list, every text finished.
 *
 * @param close the list without it
 * @param email null for somebody without an address
 * @param paidBy the ways in which it was paid, or tried to be
 * @param codes that its tickets were bought with
 * @param acts whether the reader may do something to it
 * @param pay what marking it as paid will do; null where that is not possible
 * @param due what would be marked as paid
 * @param unit the sign of its currency
 * @param links where the rest is done
 * @param list the filters and the page of the list, which its forms send along
 * @param form what was typed, with what is wrong beside it
 */
public record Beside(
        String code,
        String here,
        String close,
        String state,
        boolean test,
        String name,
        @Nullable String email,
        Phrase event,
        String total,
        String when,
        String channel,
        List<String> paidBy,
        List<String> codes,
        List<Phrase> tickets,
        boolean acts,
        @Nullable String pay,
        String due,
        String unit,
        List<Link> links,
        Map<String, String> list,
        FormView form,
        @Nullable Told told) {

    public record Link(String href, String label) {}

    /** What became of the form before. */
    public record Told(String kind, String text) {}
}
