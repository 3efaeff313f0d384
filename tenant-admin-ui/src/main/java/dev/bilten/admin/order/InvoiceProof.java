package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VIES says of an order's VAT number, in words.
 *
 * @param kind of the notice: success, warning or info
 * @param text what it said and when
 * @param next when it is asked again; null where there is nothing more to ask
 * @param facts what it gave as proof
 * @param valid nobody has to vouch for the number any more
 * @param askable it can be asked now
 */
record InvoiceProof(String kind, String text, @Nullable String next, List<Fact> facts, boolean valid, boolean askable) {
    record Fact(String name, String value) {}

    /** @param wanted the organizer has numbers looked up; @return null where nobody is or was asked */
    static @Nullable InvoiceProof of(Wording wording, ZoneId zone, InvoiceTo to, boolean wanted) {
        boolean askable = wanted && to.askable();
        return to.vatCheck()
                .map(check -> of(wording, wording.formats(zone), check, askable))
                .orElse(
                        askable
                                ? new InvoiceProof(
                                        "info", wording.text("vies.none", to.vatId()), null, List.of(), false, true)
                                : null);
    }

    private static InvoiceProof of(Wording wording, Formats formats, VatCheck check, boolean askable) {
        var when = formats.dateTime(check.askedAt());
        var facts = new ArrayList<Fact>();
        fact(facts, wording, "vies.reference", check.reference());
        fact(facts, wording, "vies.name", check.name());
        fact(facts, wording, "vies.address", check.address());
        return switch (check.answer()) {
            case VALID ->
                new InvoiceProof(
                        "success", wording.text("vies.valid", check.vatId(), when), null, facts, true, askable);
            case INVALID ->
                new InvoiceProof(
                        "warning", wording.text("vies.invalid", check.vatId(), when), null, facts, false, askable);
            case NO_ANSWER ->
                new InvoiceProof(
                        "warning", why(wording, check, when), next(wording, formats, check), facts, false, askable);
        };
    }

    private static String why(Wording wording, VatCheck check, String when) {
        return switch (check.trouble()) {
            case "BEING_PAID" -> wording.text("vies.being-paid");
            case "INVALID_REQUESTER_INFO" -> wording.text("vies.own-number", when);
            default -> wording.text("vies.silent", when, check.trouble());
        };
    }

    private static String next(Wording wording, Formats formats, VatCheck check) {
        return check.askAt()
                .map(at -> wording.text("vies.next", formats.dateTime(at)))
                .orElseGet(() -> wording.text("vies.never"));
    }

    private static void fact(List<Fact> facts, Wording wording, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(wording.text(key), value));
        }
    }
}
