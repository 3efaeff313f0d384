package dev.bilten.ordering.domain.pricing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket with its tax and its discount. */
record ChargedTicket(Ticket ticket, Optional<String> discount, long discountOff, Charge charge) {

    static ChargedTicket of(Ticket ticket, TaxStep.Answer.Decided tax, DiscountStep.@Nullable Share share) {
        var charge = Charge.of(ticket.price(), tax.rule(), tax.decision());
        if (share == null) {
            return new ChargedTicket(ticket, Optional.empty(), 0, charge);
        }
        var off = Percent.share(charge.amount(), share.off());
        return new ChargedTicket(ticket, Optional.of(share.discount()), off, charge.less(off));
    }
}
