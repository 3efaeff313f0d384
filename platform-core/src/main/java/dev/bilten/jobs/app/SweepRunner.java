package dev.bilten.jobs.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.jobs.infra.Claims;
import dev.bilten.jobs.infra.Crew;
import dev.bilten.jobs.infra.Targets;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every sweep for every active organizer: where something is known to be due, then and no more often than it says; else
 * once in two minutes. Started and stopped with the node.
 */
@Service
public class SweepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);
    /** Of each sweep: a provider that is slow to answer holds up its own sweep and no other. */
    private static final int AT_ONCE = 2;
    /** Claimed together: few enough that a node that dies loses few turns, many enough for a thousand organizers. */
    private static final int CLAIMED_TOGETHER = 16;

    /** How often a sweep looks where nothing is known to be due. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final Clock clock = Clock.systemUTC();
    private final Claims claims;
    private final Targets targets;
    private final Due due;
    private final List<Sweep> sweeps;
    private final Map<String, Set<TenantId>> enrolled = new ConcurrentHashMap<>();
    private @Nullable Crew crew;

    @Inject
    public SweepRunner(Claims claims, Targets targets, Due due, Instance<Sweep> sweeps) {
        this(claims, targets, due, sweeps.stream().toList());
    }

    public SweepRunner(Claims claims, Targets targets, Due due, List<Sweep> sweeps) {
        this.claims = claims;
        this.targets = targets;
        this.due = due;
        this.sweeps = List.copyOf(sweeps);
    }

    /** Returns at once; started twice, it runs once. */
    public synchronized void start() {
        if (crew != null) {
            return;
        }
        var started = new Crew("sweep");
        for (var sweep : sweeps) {
            var places = new Semaphore(AT_ONCE);
            started.loop(sweep.name(), () -> round(started, sweep, places));
        }
        crew = started;
    }

    /** Lets running sweeps finish for up to ten seconds. */
    @PreDestroy
    public synchronized void stop() {
        if (crew != null) {
            crew.stop(Duration.ofSeconds(10));
            crew = null;
        }
    }

    private void round(Crew crew, Sweep sweep, Semaphore places) throws InterruptedException {
        var active = targets.active().stream().collect(Collectors.toMap(TenantContext::id, Function.identity()));
        if (!active.keySet().equals(enrolled.get(sweep.name()))) {
            claims.enroll(sweep.name(), active.values(), clock.instant());
            enrolled.put(sweep.name(), active.keySet());
        }
        var now = clock.instant();
        var turns = claims.claim(
                sweep.name(),
                active.values(),
                due.by(sweep.name(), now),
                sweep.every(),
                patience(sweep),
                now,
                CLAIMED_TOGETHER);
        for (var id : turns) {
            due.done(sweep.name(), id, now);
            var tenant = active.get(id);
            if (tenant != null) {
                places.acquire();
                crew.start(sweep.name(), () -> turn(sweep, tenant, places));
            }
        }
        if (turns.isEmpty()) {
            nap(crew, sweep.every());
        }
    }

    private static Duration patience(Sweep sweep) {
        var more = QUIET.minus(sweep.every());
        return more.isNegative() ? Duration.ZERO : more;
    }

    private static void turn(Sweep sweep, TenantContext tenant, Semaphore places) {
        try {
            sweep.sweep(CallContext.system(tenant, "sweep " + sweep.name()));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("sweep", sweep.name())
                    .addKeyValue("tenant", tenant.slug())
                    .setCause(e)
                    .log("A sweep failed; its turn comes again");
        } finally {
            places.release();
        }
    }

    /** A tenth of the interval, so that turns are not much later than they should be; never over two seconds. */
    private static void nap(Crew crew, Duration every) throws InterruptedException {
        long millis = Math.clamp(every.toMillis() / 10, 50, 2_000);
        for (long slept = 0; slept < millis && !crew.stopping(); slept += 50) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
