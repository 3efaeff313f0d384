package dev.bilten.checkin.app;

import dev.bilten.checkin.infra.Scans;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPurge;
import jakarta.inject.Inject;
import java.util.Set;

/** What gates did with the tickets of a test goes with its orders. */
@Service
public class PurgeScans implements OrderPurge {
    private final Scans scans;

    @Inject
    public PurgeScans(Scans scans) {
        this.scans = scans;
    }

    @Override
    public int storey() {
        return 2;
    }

    @Override
    public void purge(CallContext call, Set<OrderId> orders) {
        scans.delete(orders);
    }
}
