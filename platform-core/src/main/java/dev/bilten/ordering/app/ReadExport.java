package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderWeight;
import dev.bilten.ordering.infra.ExportRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Orders as lines of a table, and what acting on many of them would weigh. */
@Service
public class ReadExport {
    private final ExportRows rows;

    @Inject
    public ReadExport(ExportRows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<List<Object>> execute(TenantContext tenant, List<UUID> orders) {
        return rows.of(orders);
    }

    /** Those that are not over, by state: how many orders, tickets, and what they come to in minor units of a currency. */
    @Transactional
    public List<OrderWeight> weigh(TenantContext tenant, List<UUID> orders) {
        return rows.weigh(orders);
    }
}
