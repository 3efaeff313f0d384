package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that say the same to many, drawn once for all who ask for the same within half a second. Whatever changes something here
 * makes this node forget them at once; what changes elsewhere is seen when the half second is over.
 */
@Service
public class KeptPages {
    /** With the time it takes to draw it, what a page says is left is less than a second old. */
    public static final Duration AGE = Duration.ofMillis(500);

    private static final int MOST = 500;

    private final LongSupplier clock;
    private final Map<Key, Drawing> drawn = new LinkedHashMap<>();
    private final Map<TenantId, Long> editions = new ConcurrentHashMap<>();
    private final AtomicLong common = new AtomicLong();

    @Inject
    public KeptPages() {
        this(System::nanoTime);
    }

    KeptPages(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * All that two visitors who see the same must have in common.
     *
     * @param site scheme, host and port
     * @param query as far as it changes what the page says
     * @param cart names what is in it; empty without one
     */
    public record Key(
            TenantId tenant, String site, String path, String query, Locale locale, String scheme, String cart) {}

    /** What the running request asks for, of somebody with this cart; empty when its answer would be its own. */
    public Optional<Key> asked(SeenCart cart) {
        var visit = Visit.current();
        var request = visit.request();
        return visit.site() instanceof Site.Organizer(var tenant)
                        && request.getMethod().equals("GET")
                        && request.getHeader("HX-Request") == null
                ? KeptQuery.of(request.getQueryString())
                        .map(query -> new Key(
                                tenant.context().id(),
                                visit.origin().site(),
                                visit.path(),
                                query,
                                visit.locale(),
                                visit.scheme(),
                                cart.contents()))
                : Optional.empty();
    }

    /** What is there, if it is fresh enough. */
    Optional<KeptPage> find(Key key) {
        synchronized (drawn) {
            long now = clock.getAsLong();
            return Optional.ofNullable(drawn.get(key))
                    .filter(one -> one.fresh(now))
                    .flatMap(one -> one.ready(now));
        }
    }

    /** What is there, else what this draws; all who ask meanwhile wait for the same. */
    public KeptPage page(Key key, Supplier<KeptPage> drawing) {
        var own = new Drawing(clock.getAsLong());
        var first = first(key, own);
        if (first == own) {
            own.draw(drawing);
        }
        return first.result();
    }

    /** Another number whenever what this organizer shows may have changed: for others that keep a part of it as long. */
    public long edition(TenantId tenant) {
        return editions.getOrDefault(tenant, 0L) + common.get();
    }

    /** What this organizer shows may have changed. */
    void forget(TenantId tenant) {
        editions.merge(tenant, 1L, Long::sum);
        synchronized (drawn) {
            drawn.keySet().removeIf(key -> key.tenant().equals(tenant));
        }
    }

    /** What all show may have. */
    void forget() {
        common.incrementAndGet();
        synchronized (drawn) {
            drawn.clear();
        }
    }

    private Drawing first(Key key, Drawing own) {
        synchronized (drawn) {
            @Nullable Drawing there = drawn.get(key);
            if (there != null && there.fresh(own.began())) {
                return there;
            }
            drawn.remove(key);
            drawn.put(key, own.after(there));
            if (drawn.size() > MOST) {
                drawn.remove(drawn.keySet().iterator().next());
            }
            return own;
        }
    }
}
