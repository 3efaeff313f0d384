package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

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
        // what stayed when its ticket was swapped has a lower number than what it belongs to
        order.active().forEach(old -> ids.put(old.id(), PositionId.next()));
        for (var old : order.active().toList()) {
            renewed.add(new Order.Position(
                    Optional.ofNullable(ids.get(old.id())).orElseThrow(),
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
                    old.parts(),
                    old.pot(),
                    old.parent().map(ids::get),
                    old.contained(),
                    true,
                    old.attendee(),
                    old.attendeeEmail()));
        }
        return renewed;
    }
}
