package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event says about prices, time limits and what buyers may do themselves. Kept as one document and read as a whole;
 * what a document does not say is as in {@link #PLAIN}.
 *
 * @param schema of the document; 1
 * @param pricing taxes, discounts, fees, rounding
 * @param holdMinutes how long a cart keeps its tickets
 * @param extensionMinutes how much longer, once, for whoever asks
 * @param payMinutes how long an order waits for its money
 * @param approvalDays how long a request waits for an answer, and an approved one for its money
 * @param offerHours how long an offer to somebody on the waiting list stands
 * @param cancelling what buyers may cancel themselves
 * @param buyers what buyers may change after they bought
 * @param doorsMinutes how long before a date of a series begins its tickets let in
 * @param waitingList whether people may wait for what is sold out
 */
public record EventRules(
        int schema,
        PricingRules pricing,
        int holdMinutes,
        int extensionMinutes,
        int payMinutes,
        int approvalDays,
        int offerHours,
        CancelRules cancelling,
        BuyerRules buyers,
        int doorsMinutes,
        boolean waitingList) {
    /** A day: longer, and carts empty a shop. */
    private static final int LONGEST_HOLD = 24 * 60;

    /** A month, for bank transfers. */
    private static final int LONGEST_PAYMENT = 31 * 24 * 60;

    private static final int LONGEST_DAYS = 92;
    private static final int LONGEST_HOURS = 366 * 24;

    /** Where the event takes place has to be said before a tax depends on it; none does here. */
    public static final EventRules PLAIN =
            new EventRules(1, PricingRules.PLAIN, 15, 10, 30, 7, 48, CancelRules.PLAIN, BuyerRules.PLAIN, 120, true);

    public EventRules {
        Schema.known(schema, 1, "event rules");
    }

    /** The same with other prices. */
    public EventRules with(PricingRules other) {
        return new EventRules(
                schema,
                other,
                holdMinutes,
                extensionMinutes,
                payMinutes,
                approvalDays,
                offerHours,
                cancelling,
                buyers,
                doorsMinutes,
                waitingList);
    }

    /** The same with other things that buyers may change. */
    public EventRules with(BuyerRules others) {
        return new EventRules(
                schema,
                pricing,
                holdMinutes,
                extensionMinutes,
                payMinutes,
                approvalDays,
                offerHours,
                cancelling,
                others,
                doorsMinutes,
                waitingList);
    }

    /** What is wrong with it in itself. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        between(found, "/holdMinutes", holdMinutes, 1, LONGEST_HOLD);
        between(found, "/extensionMinutes", extensionMinutes, 0, LONGEST_HOLD);
        between(found, "/payMinutes", payMinutes, 1, LONGEST_PAYMENT);
        between(found, "/approvalDays", approvalDays, 1, LONGEST_DAYS);
        between(found, "/offerHours", offerHours, 1, LONGEST_HOURS);
        between(found, "/doorsMinutes", doorsMinutes, 0, LONGEST_PAYMENT);
        cancelling.hoursBefore().ifPresent(hours -> between(found, "/cancelling/hoursBefore", hours, 0, LONGEST_HOURS));
        buyers.hoursBefore().ifPresent(hours -> between(found, "/buyers/hoursBefore", hours, 0, LONGEST_HOURS));
        Limits.rate(found, "/cancelling/feeRate", cancelling.feeRate());
        Limits.amount(found, "/cancelling/feeMinor", cancelling.feeMinor());
        pricing.violations()
                .forEach(one -> found.add(new Violation("/pricing" + one.pointer(), one.key(), one.arguments())));
        return found;
    }

    private static void between(List<Violation> found, String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(Violation.of(pointer, "error.between", least, most));
        }
    }

    public Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    public Duration extension() {
        return Duration.ofMinutes(extensionMinutes);
    }

    public Duration payment() {
        return Duration.ofMinutes(payMinutes);
    }

    public Duration approval() {
        return Duration.ofDays(approvalDays);
    }

    public Duration offer() {
        return Duration.ofHours(offerHours);
    }

    public Duration doors() {
        return Duration.ofMinutes(doorsMinutes);
    }

    /**
     * What buyers may change on their own.
     *
     * @param editDetails names and answers of attendees
     * @param editUntil one moment for the whole event; empty: as {@code hoursBefore} says
     * @param handOver a ticket may go to another person
     * @param handOverUntil one moment for the whole event; empty: as {@code hoursBefore} says
     * @param hoursBefore both end so long before the event or the date begins; empty: when it begins
     */
    public record BuyerRules(
            boolean editDetails,
            Optional<Instant> editUntil,
            boolean handOver,
            Optional<Instant> handOverUntil,
            Optional<Integer> hoursBefore,
            boolean invoice) {
        public static final BuyerRules PLAIN =
                new BuyerRules(true, Optional.empty(), true, Optional.empty(), Optional.empty(), false);

        /** @param begins when what the ticket is for begins; without one there is no end to it */
        public boolean mayEdit(Instant now, Optional<Instant> begins) {
            return editDetails && before(now, editUntil.or(() -> end(begins)));
        }

        public boolean mayHandOver(Instant now, Optional<Instant> begins) {
            return handOver && before(now, handOverEnd(begins));
        }

        /** Until when a ticket may go to another person. */
        public Optional<Instant> handOverEnd(Optional<Instant> begins) {
            return handOverUntil.or(() -> end(begins));
        }

        private Optional<Instant> end(Optional<Instant> begins) {
            return begins.map(moment -> moment.minus(Duration.ofHours(hoursBefore.orElse(0))));
        }

        private static boolean before(Instant now, Optional<Instant> end) {
            return end.isEmpty() || now.isBefore(end.get());
        }
    }
}
