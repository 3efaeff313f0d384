package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Says what a change of an order would cost before it is made, and makes it only as it was said. What it says is not
 * computed beside the change: the change itself is made and undone, so that the two never differ.
 */
@Service
public class PreviewChange {
    private final RehearseChange rehearse;

    @Inject
    public PreviewChange(RehearseChange rehearse) {
        this.rehearse = rehearse;
    }

    public sealed interface Result {
        /** Nothing is changed. @param refunds what would go back */
        record Would(Order order, List<Refund> refunds) implements Result {}

        record Changed(Order order, List<Refund> refunds) implements Result {}

        /** Why it is not possible. */
        record Not(ChangeOrder.Result why) implements Result {}
    }

    public Result preview(CallContext call, ChangeOrder.Command command) {
        return execute(call, command, Optional.empty());
    }

    /** @param told the total that was shown; where it comes out at another one, nothing is changed */
    public Result execute(CallContext call, ChangeOrder.Command command, Money told) {
        return execute(call, command, Optional.of(told));
    }

    private Result execute(CallContext call, ChangeOrder.Command command, Optional<Money> told) {
        try {
            return switch (rehearse.execute(call, command, told)) {
                case ChangeOrder.Result.Changed(var order, var refunds) -> new Result.Changed(order, refunds);
                case ChangeOrder.Result other -> new Result.Not(other);
            };
        } catch (RehearseChange.Undone undone) {
            return new Result.Would(undone.would().order(), undone.would().refunds());
        }
    }
}
