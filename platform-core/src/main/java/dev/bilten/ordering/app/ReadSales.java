package dev.bilten.ordering.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Sales;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.infra.SalesRows;
import jakarta.inject.Inject;
import java.util.List;

/** Answers {@link Sales} from the holds and orders. */
@Service
@Transactional
public class ReadSales implements Sales {
    private final SalesRows rows;
    private final ReleaseHold release;

    @Inject
    public ReadSales(SalesRows rows, ReleaseHold release) {
        this.rows = rows;
        this.release = release;
    }

    @Override
    public boolean sold(TenantContext tenant, EventId event) {
        return rows.orders(event, false) > 0;
    }

    @Override
    public int testOrders(TenantContext tenant, EventId event) {
        return rows.orders(event, true);
    }

    @Override
    public Begun begun(TenantContext tenant, EventId event) {
        return rows.begun(event);
    }

    @Override
    public void letCartsGo(CallContext call, EventId event) {
        release.of(call, event);
    }

    @Override
    public List<Given> given(TenantContext tenant, EventId event) {
        return rows.given(event);
    }
}
