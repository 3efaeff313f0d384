package dev.bilten.analytics.app;

import dev.bilten.analytics.infra.ExportRefusals;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.Exporters.ActiveExporter;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Notes for the organizer that an exporter will not take events as it is set up. The export then stands still, and what
 * happens meanwhile is passed over, until its settings change.
 */
@Service
public class RefuseExport {
    private final Database database;
    private final ExportRefusals refusals;
    private final Journal journal;

    @Inject
    public RefuseExport(Database database, ExportRefusals refusals, Journal journal) {
        this.database = database;
        this.refusals = refusals;
        this.journal = journal;
    }

    @Transactional
    public void execute(CallContext call, ActiveExporter exporter, String batchId, String reason) {
        refusals.note(exporter.pluginId(), exporter.settingsVersion(), reason, call.now());
        journal.audit(
                call,
                Change.created(
                        "export.refused", "plugin", exporter.pluginId(), Map.of("reason", reason, "batch", batchId)));
    }

    boolean stands(TenantContext tenant, ActiveExporter exporter) {
        return database.inTransaction(tenant, () -> refusals.stands(exporter.pluginId(), exporter.settingsVersion()));
    }
}
