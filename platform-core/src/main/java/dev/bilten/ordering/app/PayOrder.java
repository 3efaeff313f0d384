package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.payments.api.Charge;
import dev.bilten.payments.api.Payment;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A buyer presses the button: one attempt to pay an order that waits for its money. Calls a provider: no transaction. */
@Service
public class PayOrder {
    private final Orders orders;
    private final Charge charge;
    private final ChooseMethod chooseMethod;

    @Inject
    public PayOrder(Orders orders, Charge charge, ChooseMethod chooseMethod) {
        this.orders = orders;
        this.charge = charge;
        this.chooseMethod = chooseMethod;
    }

    /** @param attemptKey made with the form: the same form sent twice is one attempt */
    public record Command(
            String orderSecret, String attemptKey, String gateway, Map<String, String> inputs, URI returnUrl) {}

    public sealed interface Result {
        /** What the order is now, and what became of the attempt. */
        record Attempted(Order order, Payment payment) implements Result {}

        record NotOffered(Order order) implements Result {}

        record Refused(Order order, List<Violation> violations) implements Result {}

        /** It is paid, or over. */
        record NothingToPay(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    public Result execute(CallContext call, Command command) {
        var found = orders.bySecret(call.tenant(), command.orderSecret());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state() != OrderState.PENDING && order.owed().isZero()) {
            return new Result.NothingToPay(order);
        }
        var open = chooseMethod.execute(call, order.id(), command.gateway());
        if (open.minor() <= 0) {
            return new Result.NothingToPay(order);
        }
        return switch (charge.execute(call, charge(order, open, command))) {
            case Charge.Result.Attempted(var payment) ->
                new Result.Attempted(orders.byId(call.tenant(), order.id()).orElseThrow(), payment);
            case Charge.Result.NotOffered() -> new Result.NotOffered(order);
            case Charge.Result.Refused(var violations) -> new Result.Refused(order, violations);
        };
    }

    private static Charge.Command charge(Order order, Money open, Command command) {
        return new Charge.Command(
                order.id().value(),
                order.code(),
                open,
                command.attemptKey(),
                command.gateway(),
                command.inputs(),
                Locale.forLanguageTag(order.locale()),
                order.email(),
                command.returnUrl(),
                order.test());
    }
}
