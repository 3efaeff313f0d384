package dev.bilten.catalog.api;

import java.time.Duration;

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
 * @param buyers what buyers may do themselves
 */
public record EventRules(
        int schema,
        PricingRules pricing,
        int holdMinutes,
        int extensionMinutes,
        int payMinutes,
        int approvalDays,
        int offerHours,
        BuyerRules buyers) {
    /** Where the event takes place has to be said before a tax depends on it; none does here. */
    public static final EventRules PLAIN =
            new EventRules(1, PricingRules.plain("DE"), 15, 10, 30, 7, 48, BuyerRules.NOTHING);

    public EventRules {
        Schema.known(schema, 1, "event rules");
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
}
