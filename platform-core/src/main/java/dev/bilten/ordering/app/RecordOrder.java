package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderPlaced;
import dev.bilten.ordering.api.OrderRequested;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.infra.OrderRow;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Writes a new order down, and that there is one. */
@Service
public class RecordOrder {
    private final OrderRows orders;
    private final WaitingRows waiting;
    private final Journal journal;
    private final Due due;

    @Inject
    public RecordOrder(OrderRows orders, WaitingRows waiting, Journal journal, Due due) {
        this.orders = orders;
        this.waiting = waiting;
        this.journal = journal;
        this.due = due;
    }

    void execute(CallContext call, Order order, HoldId hold) {
        orders.insert(List.of(new OrderRow.New(order, hold)));
        tell(call, order);
    }

    /** That there is a new one, and that what was offered to somebody who waited is taken. */
    void tell(CallContext call, Order order) {
        due.note(ExpirySweep.NAME, call.tenant().id(), order.expiresAt());
        offerTaken(order);
        var requested = order.state() == OrderState.REQUESTED;
        journal.audit(
                call,
                Change.created(
                        requested ? "order.requested" : "order.placed",
                        "order",
                        order.id().toString(),
                        Map.of(
                                "code",
                                order.code(),
                                "total",
                                order.total(),
                                "tickets",
                                order.positions().size())));
        if (requested) {
            journal.publish(
                    call,
                    new OrderRequested(order.id(), order.code(), order.event().value(), order.test()));
        } else {
            journal.publish(call, placed(order));
        }
    }

    void offerTaken(Order order) {
        if (!order.uses().isEmpty()) {
            waiting.taken(order.uses().keySet());
        }
    }

    static OrderPlaced placed(Order order) {
        return new OrderPlaced(
                order.id(),
                order.code(),
                order.event().value(),
                order.channel(),
                order.total().currency().getCurrencyCode(),
                order.total().minor(),
                order.tax().minor(),
                NewOrder.lines(order),
                order.test());
    }
}
