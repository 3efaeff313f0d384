package dev.bilten.jobs.infra;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.SweepTargets;
import dev.bilten.kernel.TenantContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The active organizers, asked for at most every other second however many sweeps there are. */
@Service
public class Targets {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Instance<SweepTargets> source;
    private List<TenantContext> known = List.of();
    private long readAt = System.nanoTime() - FRESH;

    /** The directory stands on a higher floor: it is looked up when first needed. */
    @Inject
    public Targets(Instance<SweepTargets> source) {
        this.source = source;
    }

    public synchronized List<TenantContext> active() {
        if (System.nanoTime() - readAt >= FRESH) {
            known = List.copyOf(source.get().active());
            readAt = System.nanoTime();
        }
        return known;
    }
}
