package dev.bilten.jobs.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.journal.api.OutboxTrimming;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Keeps outboxes small: what everybody has heard goes after an hour. The hour is longer than any node may believe that an
 * exporter is off which was just switched on.
 */
@Service
public class TrimOutboxes implements Sweep {
    private static final Duration KEPT = Duration.ofHours(1);

    private final OutboxTrimming outbox;

    @Inject
    public TrimOutboxes(OutboxTrimming outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outbox.trim";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void sweep(CallContext call) {
        outbox.trim(call.tenant(), call.now().minus(KEPT));
    }
}
