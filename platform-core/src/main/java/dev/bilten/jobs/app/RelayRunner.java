package dev.bilten.jobs.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Courtesy;
import dev.bilten.jobs.infra.Crew;
import dev.bilten.jobs.infra.Lane;
import dev.bilten.jobs.infra.Targets;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.OutboxRelay;
import dev.bilten.kernel.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to its consumers: of an organizer where something just happened at once, and of everybody every
 * thirty seconds, for what another node left when it died and for consumers whose time to try again has come.
 */
@Service
public class RelayRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RelayRunner.class);
    private static final Duration ROUND = Duration.ofSeconds(30);
    /** What happens within this time goes out together: a sale of hundreds of orders a second needs no more batches. */
    private static final Duration GATHER = Duration.ofMillis(20);
    /** Something is there that a transaction still running hides: look again, later and later. */
    private static final int FIRST_LOOK_MILLIS = 25;

    private static final int LAST_LOOK_MILLIS = 1_000;

    private final OutboxRelay relay;
    private final Targets targets;
    private final Courtesy courtesy;
    private final Duration round;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<TenantContext, Integer> hidden = new ConcurrentHashMap<>();
    private @Nullable Crew crew;

    @Inject
    public RelayRunner(OutboxRelay relay, Targets targets, Courtesy courtesy) {
        this(relay, targets, courtesy, ROUND);
    }

    public RelayRunner(OutboxRelay relay, Targets targets, Courtesy courtesy, Duration round) {
        this.relay = relay;
        this.targets = targets;
        this.courtesy = courtesy;
        this.round = round;
    }

    /** Returns at once; started twice, it runs once. */
    public synchronized void start() {
        if (crew != null) {
            return;
        }
        var started = new Crew("relay");
        lanes.clear();
        started.loop("woken", () -> woken(started));
        started.loop("round", () -> everybody(started));
        crew = started;
    }

    /** Lets running consumers finish for up to ten seconds. */
    @PreDestroy
    public synchronized void stop() {
        if (crew != null) {
            crew.stop(Duration.ofSeconds(10));
            crew = null;
        }
    }

    private void woken(Crew crew) throws InterruptedException {
        for (var tenant = relay.nextWoken(Duration.ofMillis(200));
                tenant.isPresent() && !crew.stopping();
                tenant = relay.nextWoken(Duration.ZERO)) {
            dispatch(crew, tenant.get());
        }
        Thread.sleep(GATHER);
    }

    private void everybody(Crew crew) throws InterruptedException {
        for (var tenant : targets.active()) {
            if (crew.stopping()) {
                return;
            }
            dispatch(crew, tenant);
        }
        for (long slept = 0; slept < round.toMillis() && !crew.stopping(); slept += 100) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private void dispatch(Crew crew, TenantContext tenant) {
        try {
            for (var consumer : relay.waiting(tenant)) {
                lanes.computeIfAbsent(consumer.name(), name -> new Lane(crew, this::serve))
                        .offer(tenant, consumer);
            }
        } catch (RuntimeException e) {
            failed(tenant, e);
        }
    }

    private void serve(TenantContext tenant, Consumer consumer) {
        try {
            switch (relay.drain(tenant, consumer, courtesy::gather)) {
                case NOTHING -> hidden.remove(tenant);
                case HIDDEN -> lookAgain(tenant);
            }
        } catch (RuntimeException e) {
            failed(tenant, e);
        }
    }

    private void lookAgain(TenantContext tenant) {
        int times = Optional.ofNullable(hidden.merge(tenant, 1, Integer::sum)).orElse(1);
        int delay = Math.min(LAST_LOOK_MILLIS, FIRST_LOOK_MILLIS << Math.min(times - 1, 10));
        relay.wakeLater(tenant, Duration.ofMillis(delay));
    }

    private static void failed(TenantContext tenant, RuntimeException e) {
        LOG.atWarn()
                .addKeyValue("tenant", tenant.slug())
                .setCause(e)
                .log("An outbox could not be served; its turn comes again");
    }
}
