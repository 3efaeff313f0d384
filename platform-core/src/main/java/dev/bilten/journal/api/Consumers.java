package dev.bilten.journal.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;

/** Consumers that differ by organizer and come and go while the platform runs: one per exporter switched on. */
public interface Consumers {
    List<Consumer> of(TenantContext tenant);
}
