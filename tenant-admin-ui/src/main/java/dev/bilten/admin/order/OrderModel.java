package dev.bilten.admin.order;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.design.TimelineEntry;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order, every text finished.
 *
 * @param log every change of it
 * @param buyerPage the page the buyer has
 * @param markPaid what marking it paid will do; null where that is not possible
 * @param due what would be marked as paid
 * @param unit the sign of its currency
 * @param changeable it is not over
 * @param asks it waits for the organizer's answer
 * @param over it can be taken up again
 * @param answers to the questions of the order itself
 * @param waits for its money or an answer, so its deadline can be moved
 * @param open the dialog that is open as the page arrives, or empty
 * @param owed what a change made it dearer by; null for nothing
 * @param came money that is neither nothing nor all of it; null else
 * @param refund where money is given back; null where there is none
 * @param pdf all tickets on paper; null where none is valid
 * @param missing how many answers have to be given yet; null for none
 */
record OrderModel(
        String code,
        String here,
        String log,
        String state,
        Phrase event,
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
        String due,
        String unit,
        boolean changeable,
        boolean asks,
        boolean over,
        @Nullable String owed,
        @Nullable Came came,
        @Nullable String refund,
        @Nullable String pdf,
        @Nullable String missing,
        List<Note> notes,
        List<Answered> answers,
        boolean waits,
        boolean test,
        String open,
        FormView form,
        @Nullable Told told) {

    /** @param href where its file is; null for words */
    record Answered(
            Phrase question, Phrase answer, @Nullable String href) {}

    /**
     * What came for an order that waits for the rest, or more than it costs.
     *
     * @param open what is still missing; null where it is too much
     * @param excess what came beyond; null where it is too little
     * @param giveBack where the excess goes back
     */
    record Came(
            String received,
            @Nullable String open,
            @Nullable String excess,
            @Nullable String giveBack) {}

    /** What somebody of the team wrote down. */
    record Note(String text, String author, String when) {}

    /**
     * @param person where all that is known of them stands; null for somebody without an address
     * @param country what the invoice says; it and what follows is null where nothing was asked or said
     */
    record Buyer(
            String name,
            @Nullable String email,
            @Nullable String person,
            String language,
            String channel,
            @Nullable String country,
            @Nullable String company,
            @Nullable String address,
            @Nullable String vatId) {}

    /**
     * So many of a product, or a fee.
     *
     * @param tax of a fee the tax contained, and its rate; of tickets what made their price, null where that is as listed
     */
    record Line(Phrase what, String amount, @Nullable Phrase tax) {}

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

    /**
     * @param tax why it is taxed as it is; null for what was sold before that was kept
     * @param pdf the ticket on paper; null where it is not valid
     * @param code where a new code is asked for; null where there is none to replace
     * @param refund where money is given back for it alone; null where there is none
     */
    record TicketRow(
            String number,
            Phrase product,
            String holder,
            String price,
            @Nullable String tax,
            @Nullable String email,
            List<Answered> answers,
            @Nullable String pdf,
            @Nullable String code,
            @Nullable String refund,
            String state) {}

    /** What became of the form before. */
    record Told(String kind, String key, @Nullable String more) {
        /** The same, and why. */
        Told because(String why) {
            return new Told(kind, key, why.isEmpty() ? null : why);
        }

        static Told of(String done) {
            var kind = switch (done) {
                case "paid",
                        "cancelled",
                        "mail",
                        "approved",
                        "reactivated",
                        "noted",
                        "extended",
                        "changed",
                        "returned",
                        "part",
                        "people",
                        "invoice",
                        "sold",
                        "code" -> "success";
                case "over", "sold-out", "too-late", "too-many" -> "danger";
                default -> "info";
            };
            return new Told(kind, "done." + done, null);
        }
    }
}
