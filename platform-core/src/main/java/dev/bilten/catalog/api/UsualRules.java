package dev.bilten.catalog.api;

import dev.bilten.identity.api.Inherited;
import dev.bilten.kernel.TenantContext;

/**
 * The rules that an organizer's events begin with. Prices, amounts of money and moments are not among them: they are each
 * event's own. An event keeps what it began with: who changes the usual rules changes nothing that is on sale.
 */
public interface UsualRules {
    /**
     * As the organizer said them, else its agency, else the platform, or as everything comes: always as a whole. What levels
     * above say lies in another schema, so call it outside any transaction.
     */
    Inherited<EventRules> heard(TenantContext organizer);

    default EventRules of(TenantContext organizer) {
        return heard(organizer).value();
    }

    /** The event's rules with the usual ones in place of its own. */
    static EventRules onto(EventRules event, EventRules usual) {
        var cancelling = usual.cancelling();
        var buyers = usual.buyers();
        return new EventRules(
                event.schema(),
                event.pricing(),
                usual.holdMinutes(),
                usual.extensionMinutes(),
                usual.payMinutes(),
                usual.approvalDays(),
                usual.offerHours(),
                new CancelRules(
                        cancelling.cancelUnpaid(),
                        cancelling.cancelPaid(),
                        cancelling.hoursBefore(),
                        cancelling.feeRate(),
                        event.cancelling().feeMinor()),
                new EventRules.BuyerRules(
                        buyers.editDetails(),
                        event.buyers().editUntil(),
                        buyers.handOver(),
                        event.buyers().handOverUntil(),
                        buyers.hoursBefore(),
                        buyers.invoice()),
                usual.doorsMinutes(),
                usual.waitingList());
    }
}
