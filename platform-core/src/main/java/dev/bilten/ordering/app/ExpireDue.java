package dev.bilten.ordering.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.OrderAct;
import dev.bilten.ordering.infra.HoldRows;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends holds and orders whose time is over, each in a transaction of its own, and so frees their stock. */
@Service
public class ExpireDue {
    private static final Logger LOG = LoggerFactory.getLogger(ExpireDue.class);
    private static final int AT_A_TIME = 200;

    private final Database database;
    private final HoldRows holds;
    private final OrderRows orders;
    private final EndOrder endOrder;
    private final ClaimLines claimLines;
    private final Payments payments;

    @Inject
    public ExpireDue(
            Database database,
            HoldRows holds,
            OrderRows orders,
            EndOrder endOrder,
            ClaimLines claimLines,
            Payments payments) {
        this.database = database;
        this.holds = holds;
        this.orders = orders;
        this.endOrder = endOrder;
        this.claimLines = claimLines;
        this.payments = payments;
    }

    /** Returns how many were due, all of them: a rush leaves thousands of carts behind in the same minute. */
    public int execute(CallContext call) {
        return each(call, () -> holds.due(call.now(), AT_A_TIME), id -> expireHold(call, id))
                + each(call, () -> orders.due(call.now(), AT_A_TIME), id -> expireOrder(call, id));
    }

    /** One that cannot be ended holds up no other. It stays due, so a round of which none could be ended is the last one. */
    private <T> int each(CallContext call, Supplier<List<T>> due, Consumer<T> expire) {
        int all = 0;
        int ended;
        List<T> round;
        do {
            round = database.inTransaction(call.tenant(), due::get);
            ended = 0;
            for (var id : round) {
                ended += expired(call, id, expire) ? 1 : 0;
            }
            all += round.size();
        } while (round.size() == AT_A_TIME && ended > 0);
        return all;
    }

    private <T> boolean expired(CallContext call, T id, Consumer<T> expire) {
        try {
            database.inTransaction(call.tenant(), () -> expire.accept(id));
            return true;
        } catch (ProblemException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("tenant", call.tenant().slug())
                    .addKeyValue("id", id)
                    .setCause(e)
                    .log("What is over could not be ended");
            return false;
        }
    }

    /** Nothing happens while its time is not over. */
    void expireHold(CallContext call, HoldId id) {
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
                .ifPresent(order -> {
                    endOrder.execute(call, order, OrderAct.EXPIRE);
                    giveBack(call, order);
                });
    }

    /** A part of the money does not keep an order alive: its buyer has it back. */
    private void giveBack(CallContext call, Order order) {
        var kept =
                payments.kept(call.tenant(), order.id().value(), order.total().currency());
        if (kept.minor() > 0) {
            payments.giveBack(call, order.id().value(), kept, "order expired");
        }
    }
}
