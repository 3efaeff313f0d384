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
 * @param asks it waits for the organizer's answer
 * @param over it can be taken up again
 * @param feeOf what a fee can be kept of when it is cancelled; null where there is nothing
 * @param owed what a change made it dearer by; null for nothing
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
        boolean asks,
        boolean over,
        @Nullable String feeOf,
        @Nullable String owed,
        List<Note> notes,
        @Nullable Told told) {

    /** What somebody of the team wrote down. */
    record Note(String text, String author, String when) {}

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
                case "paid", "cancelled", "mail", "approved", "reactivated", "noted" -> "success";
                case "over", "sold-out", "fee-wrong", "note-empty" -> "danger";
                default -> "info";
            };
            return new Told(kind, "done." + done);
        }
    }
}
