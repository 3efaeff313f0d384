package dev.bilten.plugin.api;

/**
 * Somewhere business events go. Batches come in order, at least once; a batch is offered again until it is accepted or
 * refused, always with the same id and the same events.
 *
 * <p>Thread-safe; see the package for time limits, repetition and errors.
 */
public interface AnalyticsExporter {
    /** Hands a batch over as a whole. */
    ExportOutcome export(EventBatch batch, PluginContext context);
}
