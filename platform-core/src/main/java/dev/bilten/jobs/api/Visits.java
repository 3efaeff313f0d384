package dev.bilten.jobs.api;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The organizers whom somebody visited lately on this node: a buyer, a member, a program, a provider. What these leave to be
 * done is due soon; of all others little is, and it can wait a little. So a thousand organizers of whom ten sell cost hardly
 * more than the ten.
 */
@Service
public class Visits {
    /** Longer than a hold lasts, so that what a visitor leaves behind ends in time. */
    private static final Duration LATELY = Duration.ofMinutes(45);

    private final Clock clock;
    private final Map<TenantId, Instant> last = new ConcurrentHashMap<>();

    @Inject
    public Visits() {
        this(Clock.systemUTC());
    }

    public Visits(Clock clock) {
        this.clock = clock;
    }

    /** Somebody is there now. */
    public void note(TenantId tenant) {
        last.put(tenant, clock.instant());
    }

    public Set<TenantId> lately() {
        var since = clock.instant().minus(LATELY);
        last.values().removeIf(since::isAfter);
        return last.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
