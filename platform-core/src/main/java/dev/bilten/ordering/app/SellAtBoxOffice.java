package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The organizer's people sell at a counter. What it costs is said before anybody takes the money, and only that is sold: what
 * is said is the sale itself, made and undone.
 */
@Service
public class SellAtBoxOffice {
    private final RehearseSale rehearse;

    @Inject
    public SellAtBoxOffice(RehearseSale rehearse) {
        this.rehearse = rehearse;
    }

    public sealed interface Result {
        /** Nothing is sold. */
        record Would(Order order) implements Result {}

        record Sold(Order order) implements Result {}

        /** Why it is not possible. */
        record Not(CreateOrder.Result why) implements Result {}
    }

    /** @param told the total that was shown; empty: it is to be shown first */
    public Result execute(CallContext call, CreateOrder.Command command, Optional<Money> told) {
        try {
            return switch (rehearse.execute(call, command, told)) {
                case CreateOrder.Result.Created(var order, var _) -> new Result.Sold(order);
                case CreateOrder.Result other -> new Result.Not(other);
            };
        } catch (RehearseSale.Undone undone) {
            return new Result.Would(undone.would());
        }
    }
}
