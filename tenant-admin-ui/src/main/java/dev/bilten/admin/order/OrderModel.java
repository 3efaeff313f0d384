package dev.bilten.admin.order;

import dev.bilten.webkit.design.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order, every text finished.
 *
 * @param buyerPage the page the buyer has
 * @param markPaid what marking it paid will do; null where that is not possible
 * @param cancel what cancelling it will do; null where that is not possible
 */
record OrderModel(
        String code,
        String here,
        String state,
        String event,
        String eventHref,
        Buyer buyer,
        String buyerPage,
        List<Line> lines,
        String total,
        String tax,
        List<Movement> money,
        List<TicketRow> tickets,
        List<TimelineEntry> timeline,
        @Nullable String expires,
        @Nullable String markPaid,
        @Nullable String cancel,
        @Nullable Told told) {

    record Buyer(String name, String email, String language, String channel) {}

    /** So many of a product. */
    record Line(String what, String amount) {}

    /**
     * A payment, or money on its way back.
     *
     * @param state a key of {@code status.*}
     */
    record Movement(
            String what,
            String amount,
            String state,
            String when,
            @Nullable String detail) {}

    record TicketRow(String number, String product, String holder, String price, String state) {}

    /** What became of the form before. */
    record Told(String kind, String key) {
        static Told of(String done) {
            var kind = switch (done) {
                case "paid", "cancelled", "mail" -> "success";
                case "over" -> "danger";
                default -> "info";
            };
            return new Told(kind, "done." + done);
        }
    }
}
