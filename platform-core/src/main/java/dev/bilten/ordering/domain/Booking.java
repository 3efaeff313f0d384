package dev.bilten.ordering.domain;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.payments.api.Sale;

/** What stands in the books for an order: what it has and charges now, from the moment it is paid until it is over. */
public final class Booking {
    private Booking() {}

    public static Sale of(Order order) {
        var tickets = Money.zero(order.total().currency());
        var fees = tickets;
        var cancellations = tickets;
        var tax = tickets;
        for (var position : order.active().toList()) {
            tickets = tickets.plus(position.price()).minus(position.tax());
            tax = tax.plus(position.tax());
        }
        for (var fee : order.fees().stream().filter(Order.Fee::charged).toList()) {
            var net = fee.amount().minus(fee.tax());
            tax = tax.plus(fee.tax());
            if (fee.kind() == Order.Fee.Kind.CANCELLATION) {
                cancellations = cancellations.plus(net);
            } else {
                fees = fees.plus(net);
            }
        }
        return new Sale(tickets, fees, cancellations, tax);
    }
}
