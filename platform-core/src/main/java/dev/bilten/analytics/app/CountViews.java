package dev.bilten.analytics.app;

import dev.bilten.analytics.api.ShopViewed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often an event's page is shown, by the link people came by. A view is a number in memory: no cookie, no address,
 * nothing of a person. The numbers go to the outbox in one row per event and link, so that a view costs the database nothing;
 * a node that is killed forgets those of the last quarter of a minute.
 */
@Service
public class CountViews {
    private static final Logger LOG = LoggerFactory.getLogger(CountViews.class);
    private static final Duration TOGETHER = Duration.ofSeconds(15);
    /** Whoever says so itself, or fetches a page to show a picture of it. The others cannot be told from people. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|monitor|curl|wget|python|java|headless",
            Pattern.CASE_INSENSITIVE);
    /** Past this many, what is new is not counted until the next time. */
    private static final int MOST = 10_000;

    /** By its address: to look the event up would cost each visitor what it is to cost nobody. */
    private record Page(TenantContext tenant, String slug, String link) {}

    private final Map<Page, LongAdder> views = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Catalog catalog;
    private final Database database;
    private final Journal journal;

    @Inject
    public CountViews(Catalog catalog, Database database, Journal journal) {
        this.catalog = catalog;
        this.database = database;
        this.journal = journal;
    }

    /**
     * @param slug of the event, which is there
     * @param link the code they came by; empty for none
     * @param agent what the browser calls itself; whoever does not say is no browser
     */
    public void viewed(TenantContext tenant, String slug, String link, String agent) {
        if (agent.isBlank() || MACHINE.matcher(agent).find()) {
            return;
        }
        var page = new Page(tenant, slug, link);
        if (views.size() < MOST || views.containsKey(page)) {
            views.computeIfAbsent(page, _ -> new LongAdder()).increment();
        }
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("views").start(this::tellSoon);
        }
    }

    private void tellSoon() {
        try {
            Thread.sleep(TOGETHER);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.set(false);
        }
        tell();
    }

    /** Everything that was counted goes out; what cannot now is counted on and goes with the next. */
    @PreDestroy
    public void tell() {
        for (var page : views.keySet()) {
            var counted = views.remove(page);
            if (counted != null && counted.sum() > 0) {
                tell(page, counted);
            }
        }
    }

    private void tell(Page page, LongAdder counted) {
        var call = CallContext.system(page.tenant(), "views");
        try {
            catalog.eventBySlug(page.tenant(), page.slug())
                    .filter(event -> !event.testMode())
                    .map(event -> new ShopViewed(event.id().value(), counted.intValue(), page.link()))
                    .ifPresent(news -> database.inTransaction(page.tenant(), () -> journal.publish(call, news)));
        } catch (RuntimeException away) {
            LOG.debug("Views wait: {}", away.toString());
            views.computeIfAbsent(page, _ -> new LongAdder()).add(counted.sum());
        }
    }
}
