package dev.bilten.jobs.api;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * When sweeps have something to do, as far as this node knows: whoever leaves them work says so. A sweep goes to an organizer
 * at such a time, and to all others only now and then, for what a node left that is no more. So a thousand organizers of whom
 * ten sell cost hardly more than the ten.
 */
@Service
public class Due {
    private final Map<String, Map<TenantId, NavigableSet<Instant>>> known = new ConcurrentHashMap<>();

    @Inject
    public Due() {}

    /**
     * There is something to do then. What is due at once is noted when its transaction is over: a sweep must find it.
     *
     * @param sweep its name
     */
    public void note(String sweep, TenantId tenant, Instant at) {
        // to the second: a rush of holds that end one after the other is a few hundred times, not thousands
        known.computeIfAbsent(sweep, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(tenant, _ -> new ConcurrentSkipListSet<>())
                .add(at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }

    /** For whom this sweep has something to do by now. */
    public Set<TenantId> by(String sweep, Instant now) {
        return known.getOrDefault(sweep, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().headSet(now, true).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its turn has come, which does all that was due by then. */
    public void done(String sweep, TenantId tenant, Instant now) {
        var noted = known.get(sweep);
        if (noted != null) {
            noted.computeIfPresent(tenant, (_, times) -> {
                times.headSet(now, true).clear();
                return times.isEmpty() ? null : times;
            });
        }
    }
}
