package dev.bilten.catalog.infra;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events offer, remembered by this node for as long as nobody edits it. Every use asks the database for the event's
 * revision, which its triggers change with each edit: nothing remembered is ever older than the transaction that uses it, or
 * than the request where that only reads.
 */
@Service
public class KeptCatalog {
    /** Rows of all events together; one of them is about half a kilobyte. */
    private static final long MOST_ROWS = 200_000;

    private final Database database;
    private final Events events;
    private final Products products;
    private final AssortmentRows rows;
    private final QuestionRows questions;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Key _, Kept one) -> one.weight())
            .build();

    @Inject
    public KeptCatalog(
            Database database, Events events, Products products, AssortmentRows rows, QuestionRows questions) {
        this.database = database;
        this.events = events;
        this.products = products;
        this.rows = rows;
        this.questions = questions;
    }

    private record Key(TenantId tenant, EventId event) {}

    private record Slug(String slug) {}

    /**
     * @param revision null for what a transaction has edited itself: it is for that one alone
     * @param questions all, also those that are not asked now
     */
    public record Kept(@Nullable UUID revision, Assortment assortment, List<Question> questions) {
        public Kept {
            questions = List.copyOf(questions);
        }

        private int weight() {
            return assortment.weight() + questions.size();
        }
    }

    /** @param own whether the running transaction gave it */
    public record Revision(EventId id, UUID revision, boolean own) {}

    public Optional<Kept> of(TenantContext tenant, EventId event) {
        var revision = database.once(event, () -> seen("id", event));
        var found = revision.flatMap(now -> of(tenant, now));
        // whoever goes on with its address need not ask again
        found.map(one -> new Slug(one.assortment().event().slug()))
                .ifPresent(slug -> database.once(slug, () -> revision));
        return found;
    }

    public Optional<Kept> bySlug(TenantContext tenant, String slug) {
        var revision = database.once(new Slug(slug), () -> seen("slug", slug));
        // whoever goes on with its id need not ask again
        revision.ifPresent(now -> database.once(now.id(), () -> revision));
        return revision.flatMap(now -> of(tenant, now));
    }

    private Optional<Kept> of(TenantContext tenant, Revision now) {
        if (now.own() || database.editing()) {
            return read(now.id(), null);
        }
        var key = new Key(tenant.id(), now.id());
        var there = kept.getIfPresent(key);
        if (there != null && now.revision().equals(there.revision())) {
            return Optional.of(there);
        }
        // read after its revision: at worst it is newer, and then nobody finds it under the revision that follows
        var read = read(now.id(), now.revision());
        read.ifPresent(one -> kept.put(key, one));
        return read;
    }

    private Optional<Revision> seen(String column, Object value) {
        return database.sql()
                .createQuery("select id, revision, xmin is not distinct from"
                        + " cast(pg_current_xact_id_if_assigned() as xid) as own from event where " + column
                        + " = :value")
                .bind("value", value)
                .mapTo(Revision.class)
                .findOne();
    }

    private Optional<Kept> read(EventId id, @Nullable UUID revision) {
        return events.byId(id)
                .map(event -> new Kept(
                        revision,
                        new Assortment(
                                event,
                                rows.rules(id),
                                products.of(event),
                                rows.categories(id),
                                event.series() ? rows.dates(id) : List.of(),
                                rows.counted(id)),
                        questions.of(id)));
    }
}
