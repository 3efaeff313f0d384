package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organizer has the money, or some of it: on the bank's statement, or in cash. An order is paid when all that came covers
 * it; what came beyond stays until somebody gives it back.
 */
@Service
public class MarkPaid {
    /** In minor units; nobody buys that much, but a comma is easily forgotten. */
    private static final long MOST = 1_000_000_000;

    private final OrderRows orders;
    private final Payments payments;
    private final Journal journal;

    @Inject
    public MarkPaid(OrderRows orders, Payments payments, Journal journal) {
        this.orders = orders;
        this.payments = payments;
        this.journal = journal;
    }

    /** @param amount what came; empty for all that is open */
    public record Command(OrderId order, Optional<Money> amount) {}

    public sealed interface Result {
        record Paid(Order order) implements Result {}

        /** It is noted, and does not cover the order. @param open what is still missing */
        record Noted(Order order, Money open) implements Result {}

        /** It is paid already; nothing was changed. */
        record AlreadyPaid(Order order) implements Result {}

        /** Expired or cancelled: its tickets may be somebody else's. */
        record Over(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        return execute(call, new Command(id, Optional.empty()));
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        return switch (order.state()) {
            case PAID ->
                order.owed().isZero() ? new Result.AlreadyPaid(order) : received(call, order, order.owed(), command);
            case REQUESTED, EXPIRED, CANCELLED, CANCELLED_WITH_FEE, DENIED -> new Result.Over(order);
            case PENDING -> received(call, order, open(call, order), command);
        };
    }

    private Money open(CallContext call, Order order) {
        return order.total()
                .minus(payments.kept(
                        call.tenant(), order.id().value(), order.total().currency()));
    }

    private Result received(CallContext call, Order order, Money open, Command command) {
        var amount = command.amount().orElse(open);
        if (!amount.currency().equals(open.currency())) {
            return refused(Refusal.of(
                            "/amount",
                            WhyRefused.OTHER_CURRENCY,
                            open.currency().getCurrencyCode())
                    .violation());
        }
        if (command.amount().isPresent() && (amount.minor() <= 0 || amount.minor() > MOST)) {
            return refused(Violation.of(
                    "/amount",
                    "error.between",
                    new Money(1, open.currency()).major(),
                    new Money(MOST, open.currency()).major()));
        }
        // the payment tells its listener, which completes the order in this transaction where that covers it
        var missing = open.minus(amount);
        payments.received(
                call,
                new Payments.Incoming(order.id().value(), order.code(), amount, order.test(), missing.minor() <= 0));
        if (!amount.equals(open)) {
            note(call, order, amount, missing);
        }
        if (missing.minor() > 0) {
            return new Result.Noted(orders.byId(order.id()).orElseThrow(), missing);
        }
        return new Result.Paid(orders.byId(order.id()).orElseThrow());
    }

    private void note(CallContext call, Order order, Money amount, Money missing) {
        var none = Money.zero(amount.currency());
        journal.audit(
                call,
                Change.created(
                        "order.money-received",
                        "order",
                        order.id().toString(),
                        Map.of("amount", amount, "owed", missing.minor() > 0 ? missing : none)));
    }

    private static Result refused(Violation violation) {
        return new Result.Refused(List.of(violation));
    }
}
