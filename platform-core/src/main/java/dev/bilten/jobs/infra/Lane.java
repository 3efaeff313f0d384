package dev.bilten.jobs.infra;

import dev.bilten.journal.api.Consumer;
import dev.bilten.kernel.TenantContext;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The organizers who wait for one consumer, and the few threads that serve them. Each consumer has its own lane: a
 * warehouse that takes long to say no holds up its own lane and nobody's mail.
 */
public final class Lane {
    private static final int AT_ONCE = 2;

    private record Errand(TenantContext tenant, Consumer consumer) {}

    private final Crew crew;
    private final BiConsumer<TenantContext, Consumer> serve;
    private final Map<TenantContext, Consumer> waiting = new LinkedHashMap<>();
    private final Set<TenantContext> served = new HashSet<>();
    private int threads;

    public Lane(Crew crew, BiConsumer<TenantContext, Consumer> serve) {
        this.crew = crew;
        this.serve = serve;
    }

    /** Asked for twice before its turn, an organizer is served once; asked for during its turn, once more. */
    public synchronized void offer(TenantContext tenant, Consumer consumer) {
        waiting.put(tenant, consumer);
        if (threads < AT_ONCE) {
            threads++;
            crew.start(consumer.name(), this::work);
        }
    }

    private void work() {
        for (var next = next(); next.isPresent(); next = next()) {
            var errand = next.get();
            try {
                serve.accept(errand.tenant(), errand.consumer());
            } finally {
                done(errand.tenant());
            }
        }
    }

    private synchronized Optional<Errand> next() {
        for (Iterator<Map.Entry<TenantContext, Consumer>> all =
                        waiting.entrySet().iterator();
                all.hasNext() && !crew.stopping(); ) {
            var entry = all.next();
            if (served.add(entry.getKey())) {
                var errand = new Errand(entry.getKey(), entry.getValue());
                all.remove();
                return Optional.of(errand);
            }
        }
        threads--;
        return Optional.empty();
    }

    private synchronized void done(TenantContext tenant) {
        served.remove(tenant);
    }
}
