package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The positions of an order once more, under new numbers: the same things at the same prices. */
public final class Renewal {
    private Renewal() {}

    public static List<Order.Position> of(Order order) {
        int number = order.positions().stream()
                .mapToInt(Order.Position::number)
                .max()
                .orElse(0);
        var ids = new HashMap<PositionId, PositionId>();
        var renewed = new ArrayList<Order.Position>();
        // those that others belong to have the lower numbers
        for (var old : order.active().toList()) {
            var id = PositionId.next();
            ids.put(old.id(), id);
            renewed.add(new Order.Position(
                    id,
                    ++number,
                    old.event(),
                    old.item(),
                    old.listed(),
                    old.price(),
                    old.taxRate(),
                    old.tax(),
                    old.taxDecision(),
                    old.voucher(),
                    old.voucherOff(),
                    old.pot(),
                    old.parent().map(ids::get),
                    true,
                    old.attendee(),
                    old.attendeeEmail()));
        }
        return renewed;
    }
}
