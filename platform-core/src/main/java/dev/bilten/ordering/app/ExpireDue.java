package dev.bilten.ordering.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.infra.HoldRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.UUID;

/** Ends holds and orders whose time is over, each in a transaction of its own, and so frees their stock. */
@Service
public class ExpireDue {
    private static final int AT_A_TIME = 200;

    private final Database database;
    private final HoldRows holds;
    private final OrderRows orders;
    private final EndOrder endOrder;
    private final ClaimLines claimLines;

    @Inject
    public ExpireDue(Database database, HoldRows holds, OrderRows orders, EndOrder endOrder, ClaimLines claimLines) {
        this.database = database;
        this.holds = holds;
        this.orders = orders;
        this.endOrder = endOrder;
        this.claimLines = claimLines;
    }

    /** Returns how many were due. */
    public int execute(CallContext call) {
        var dueHolds = database.inTransaction(call.tenant(), () -> holds.due(call.now(), AT_A_TIME));
        dueHolds.forEach(id -> database.inTransaction(call.tenant(), () -> expireHold(call, id)));
        var dueOrders = database.inTransaction(call.tenant(), () -> orders.due(call.now(), AT_A_TIME));
        dueOrders.forEach(id -> database.inTransaction(call.tenant(), () -> expireOrder(call, id)));
        return dueHolds.size() + dueOrders.size();
    }

    private void expireHold(CallContext call, HoldId id) {
        holds.toChange(id)
                .filter(hold -> hold.state() == Hold.State.ACTIVE && !hold.usable(call.now()))
                .ifPresent(hold -> {
                    holds.end(id, Hold.State.EXPIRED);
                    claimLines.release(call, hold.uses(), hold.takes());
                });
    }

    private void expireOrder(CallContext call, UUID id) {
        orders.toChange(id)
                .filter(order ->
                        OrderAct.EXPIRE.possible(order.state()) && !call.now().isBefore(order.expiresAt()))
                .ifPresent(order -> endOrder.execute(call, order, OrderAct.EXPIRE));
    }
}
