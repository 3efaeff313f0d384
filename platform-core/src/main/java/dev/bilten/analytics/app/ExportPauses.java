package dev.bilten.analytics.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long exporters asked to be left alone. The relay has a rhythm of its own, and comes early where they asked for
 * longer; on this node alone, since another node that asks too early only hears it again.
 */
@Service
public class ExportPauses {
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Who(TenantId tenant, String plugin) {}

    private final ConcurrentHashMap<Who, Long> until = new ConcurrentHashMap<>();

    void begin(TenantContext tenant, String plugin, Duration pause) {
        var bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        until.put(new Who(tenant.id(), plugin), System.nanoTime() + bounded.toNanos());
    }

    /** Throws as long as the pause lasts. */
    void check(TenantContext tenant, String plugin) {
        var who = new Who(tenant.id(), plugin);
        var end = until.get(who);
        if (end == null) {
            return;
        }
        if (System.nanoTime() - end < 0) {
            throw new ExportDelayed("The exporter asked to be left alone for a while.");
        }
        until.remove(who);
    }
}
