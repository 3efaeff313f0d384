package dev.bilten.analytics.app;

import dev.bilten.analytics.domain.BusinessEvent;
import dev.bilten.analytics.infra.EventTable;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Carries business events into ClickHouse. While there is none it throws at once and the outbox keeps everything; a batch
 * whose answer was lost comes again under the same token and counts once.
 */
@Service
public class Warehouse implements Consumer {
    private final EventTable table;

    @Inject
    public Warehouse(EventTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "warehouse";
    }

    /** Large, since ClickHouse likes few inserts, and catching up after an outage should not take long. */
    @Override
    public int batchSize() {
        return 5000;
    }

    @Override
    public void accept(TenantContext tenant, String batchId, List<Message> messages) {
        List<BusinessEvent> rows = messages.stream()
                .flatMap(message -> BusinessEvents.of(tenant.id(), message).stream())
                .toList();
        if (!rows.isEmpty()) {
            table.insert(batchId, rows);
        }
    }
}
