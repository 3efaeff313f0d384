package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.UUID;

/** Marks many orders as paid; what is paid or over already is passed over. */
@Service
public class MarkManyPaid implements TaskKind {
    public static final String KIND = "orders.pay";

    private final MarkPaid markPaid;

    @Inject
    public MarkManyPaid(MarkPaid markPaid) {
        this.markPaid = markPaid;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean item(CallContext call, UUID id) {
        return markPaid.execute(call, new OrderId(id)) instanceof MarkPaid.Result.Paid;
    }
}
