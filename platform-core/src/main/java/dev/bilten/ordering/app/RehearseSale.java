package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes an order, and takes all of it back unless it costs what somebody was told. */
@Service
public class RehearseSale {
    private final CreateOrder create;

    @Inject
    public RehearseSale(CreateOrder create) {
        this.create = create;
    }

    /** Carries out of the transaction what would have been sold; its end undoes it. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Order would;

        Undone(Order would) {
            super("undone as intended", null, false, false);
            this.would = would;
        }

        Order would() {
            return would;
        }
    }

    @Transactional
    CreateOrder.Result execute(CallContext call, CreateOrder.Command command, Optional<Money> told) {
        var result = create.execute(call, command);
        if (result instanceof CreateOrder.Result.Created(var order, var _)
                && !told.equals(Optional.of(order.total()))) {
            throw new Undone(order);
        }
        return result;
    }
}
