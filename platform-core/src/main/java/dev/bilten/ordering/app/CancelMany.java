package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.UUID;

/** Cancels many orders and gives their money back; what is over already is passed over. */
@Service
public class CancelMany implements TaskKind {
    public static final String KIND = "orders.cancel";

    private final CancelOrder cancel;

    @Inject
    public CancelMany(CancelOrder cancel) {
        this.cancel = cancel;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean item(CallContext call, UUID id) {
        return cancel.execute(call, new OrderId(id)) instanceof CancelOrder.Result.Cancelled;
    }
}
