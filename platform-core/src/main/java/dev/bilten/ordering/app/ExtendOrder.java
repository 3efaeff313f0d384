package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives a buyer more time, or less: until then an order that waits for its money or an answer keeps its tickets. */
@Service
public class ExtendOrder {
    private static final int MOST_DAYS = 366;

    private final OrderRows orders;
    private final Journal journal;

    @Inject
    public ExtendOrder(OrderRows orders, Journal journal) {
        this.orders = orders;
        this.journal = journal;
    }

    public sealed interface Result {
        record Extended(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** It waits for nothing. */
        record NotWaiting(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id, Instant until) {
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state() != OrderState.PENDING && order.state() != OrderState.REQUESTED) {
            return new Result.NotWaiting(order);
        }
        if (!until.isAfter(call.now())) {
            return new Result.Refused(List.of(Violation.of("/until", "error.in-future")));
        }
        if (until.isAfter(call.now().plus(Duration.ofDays(MOST_DAYS)))) {
            return new Result.Refused(List.of(Violation.of("/until", "error.too-far", MOST_DAYS)));
        }
        orders.setExpiry(id, until);
        journal.audit(
                call,
                new Change(
                        "order.extended",
                        "order",
                        id.toString(),
                        Map.of("until", order.expiresAt()),
                        Map.of("until", until)));
        return new Result.Extended(orders.byId(id).orElseThrow());
    }
}
