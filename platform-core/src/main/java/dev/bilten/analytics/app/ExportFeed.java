package dev.bilten.analytics.app;

import dev.bilten.extensions.api.Exporters;
import dev.bilten.extensions.api.Exporters.ActiveExporter;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one organizer's events to one exporter. */
final class ExportFeed implements Consumer {
    static final String PREFIX = "export:";
    private static final Logger LOG = LoggerFactory.getLogger(ExportFeed.class);

    private final ActiveExporter exporter;
    private final Exporters exporters;
    private final RefuseExport refuse;
    private final ExportPauses pauses;

    ExportFeed(ActiveExporter exporter, Exporters exporters, RefuseExport refuse, ExportPauses pauses) {
        this.exporter = exporter;
        this.exporters = exporters;
        this.refuse = refuse;
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return PREFIX + exporter.pluginId();
    }

    /** Well below what an exporter has to take at once. */
    @Override
    public int batchSize() {
        return 200;
    }

    @Override
    public void accept(TenantContext tenant, String batchId, List<Message> messages) {
        var events = messages.stream()
                .flatMap(message -> ExportPayloads.of(message).stream())
                .toList();
        if (events.isEmpty() || refuse.stands(tenant, exporter)) {
            return;
        }
        pauses.check(tenant, exporter.pluginId());
        switch (exporters.export(tenant, exporter.pluginId(), new EventBatch(batchId, events))) {
            case ExportOutcome.Accepted() -> {}
            case ExportOutcome.RetryLater(var reason, var after) -> {
                pauses.begin(tenant, exporter.pluginId(), after);
                throw new ExportDelayed(reason);
            }
            case ExportOutcome.Refused(var reason) -> refused(tenant, batchId, reason);
        }
    }

    private void refused(TenantContext tenant, String batchId, String reason) {
        LOG.atWarn()
                .addKeyValue("tenant", tenant.slug())
                .addKeyValue("exporter", exporter.pluginId())
                .log("An exporter refused its batch: {}", reason);
        refuse.execute(CallContext.system(tenant, "an exporter refused"), exporter, batchId, reason);
    }
}
