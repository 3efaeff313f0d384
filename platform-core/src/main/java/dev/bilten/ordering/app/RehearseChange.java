package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes a change, and takes all of it back unless it comes out as somebody was told it would. */
@Service
public class RehearseChange {
    private final ChangeOrder change;

    @Inject
    public RehearseChange(ChangeOrder change) {
        this.change = change;
    }

    /** Carries out of the transaction what it would have done; its end undoes it. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ChangeOrder.Result.Changed would;

        Undone(ChangeOrder.Result.Changed would) {
            super("undone as intended", null, false, false);
            this.would = would;
        }

        ChangeOrder.Result.Changed would() {
            return would;
        }
    }

    @Transactional
    ChangeOrder.Result execute(CallContext call, ChangeOrder.Command command, Optional<Money> told) {
        var result = change.execute(call, command);
        if (result instanceof ChangeOrder.Result.Changed changed
                && !told.equals(Optional.of(changed.order().total()))) {
            throw new Undone(changed);
        }
        return result;
    }
}
