package dev.bilten.ordering.domain.pricing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket with its tax and its discount. */
record Item(Ticket ticket, Optional<String> discount, long discountOff, Charge charge) {

    static Item of(Ticket ticket, TaxStep.Answer.Decided tax, DiscountStep.@Nullable Share share) {
        var charge = Charge.of(ticket.price(), tax.rule(), tax.decision());
        if (share == null) {
            return new Item(ticket, Optional.empty(), 0, charge);
        }
        var off = Percent.share(charge.amount(), share.off());
        return new Item(ticket, Optional.of(share.discount()), off, charge.less(off));
    }
}
