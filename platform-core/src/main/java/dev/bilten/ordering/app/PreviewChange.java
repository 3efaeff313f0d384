package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Item;
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

    /**
     * The code that a swapped ticket was bought with.
     *
     * @param number of the ticket
     * @param to what takes its place
     * @param stays it goes over to that; else it is lost there, and one more may use it
     */
    public record Code(String code, int number, Item to, boolean stays) {}

    public sealed interface Result {
        /**
         * Nothing is changed.
         *
         * @param refunds what would go back
         * @param codes what would become of the codes that swapped tickets were bought with
         * @param fees what stays of what the order costs beside its tickets, whatever becomes of them
         */
        record Would(Order order, List<Refund> refunds, List<Code> codes, Money fees) implements Result {}

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
            return undone.would();
        }
    }
}
