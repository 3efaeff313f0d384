package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import java.util.List;

/** Where an organizer's events go. Never call it inside a transaction. */
public interface Exporters {
    /** The exporters that are switched on and loaded. */
    List<ActiveExporter> active(TenantContext tenant);

    /**
     * Whether the organizer has it switched on, also while it cannot be called: in quarantine, or not loaded on this
     * node. False for one that is no longer on the platform.
     */
    boolean isOn(TenantContext tenant, String pluginId);

    /** Hands a batch to one of them; {@code RetryLater} also when it is not there or did not answer. */
    ExportOutcome export(TenantContext tenant, String pluginId, EventBatch batch);

    /**
     * An exporter that takes events.
     *
     * @param settingsVersion grows with every change of its settings: an exporter that refused a batch is asked again when
     *     this has changed
     */
    record ActiveExporter(String pluginId, long settingsVersion) {}
}
