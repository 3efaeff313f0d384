package dev.bilten.checkin.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Id;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** The check-in lists and how full they are. */
@Service
public class ListRows {
    private final Database database;

    @Inject
    public ListRows(Database database) {
        this.database = database;
    }

    public record Row(
            CheckinListId id,
            EventId event,
            String name,
            boolean standard,
            List<UUID> products,
            List<UUID> variations,
            List<UUID> dates,
            boolean addOns,
            Readmission readmission) {
        public Row {
            products = List.copyOf(products);
            variations = List.copyOf(variations);
            dates = List.copyOf(dates);
        }

        CheckinList list() {
            var terms = new ListTerms(
                    all(products, ProductId::new),
                    all(variations, VariationId::new),
                    all(dates, DateId::new),
                    addOns,
                    readmission);
            return new CheckinList(id, event, name, standard, terms);
        }

        private static <T> Set<T> all(List<UUID> ids, Function<UUID, T> typed) {
            return ids.stream().map(typed).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Of each event the standard one first. */
    public List<CheckinList> of(Collection<UUID> events) {
        return database
                .sql()
                .createQuery("""
                        select id, event_id as event, name, standard, products, variations, dates, add_ons, readmission
                        from checkin_list where event_id = any(:events) and removed_at is null
                        order by event_id, standard desc, created_at, id""")
                .bindArray("events", UUID.class, events.toArray())
                .mapTo(Row.class)
                .stream()
                .map(Row::list)
                .toList();
    }

    /** The standard one first. */
    public List<CheckinList> of(EventId event) {
        return database.sql().createQuery("""
                        select id, event_id as event, name, standard, products, variations, dates, add_ons, readmission
                        from checkin_list where event_id = :event and removed_at is null
                        order by standard desc, created_at, id""").bind("event", event).mapTo(Row.class).stream()
                .map(Row::list)
                .toList();
    }

    public Optional<CheckinList> one(EventId event, CheckinListId id) {
        return of(event).stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /** Makes the standard list unless there is one; two gates at once make one. Nothing happens for an unknown event. */
    public void makeStandard(EventId event, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into checkin_list (id, event_id, name, standard, created_at)
                        select :id, event.id, 'Standard', true, :now from event where event.id = :event
                        on conflict (event_id) where standard do nothing""")
                .bind("id", CheckinListId.next())
                .bind("event", event)
                .bind("now", now)
                .execute();
    }

    public Optional<CheckinList> standard(EventId event) {
        return of(event).stream().filter(CheckinList::standard).findFirst();
    }

    public void add(CheckinListId id, EventId event, ListDraft draft, Instant now) {
        said(database.sql().createUpdate("""
                        insert into checkin_list (id, event_id, name, products, variations, dates, add_ons, readmission, created_at)
                        values (:id, :event, :name, :products, :variations, :dates, :addOns, :readmission, :now)"""), draft)
                .bind("id", id)
                .bind("event", event)
                .bind("now", now)
                .execute();
    }

    public void edit(CheckinListId id, ListDraft draft) {
        said(database.sql().createUpdate("""
                        update checkin_list set name = :name, products = :products, variations = :variations, dates = :dates,
                               add_ons = :addOns, readmission = :readmission where id = :id"""), draft).bind("id", id).execute();
    }

    private static Update said(Update update, ListDraft draft) {
        var terms = draft.terms();
        return update.bind("name", draft.name())
                .bindArray("products", UUID.class, ids(terms.products()))
                .bindArray("variations", UUID.class, ids(terms.variations()))
                .bindArray("dates", UUID.class, ids(terms.dates()))
                .bind("addOns", terms.addOns())
                .bind("readmission", terms.readmission());
    }

    private static List<UUID> ids(Collection<? extends Id> typed) {
        return typed.stream().map(Id::value).toList();
    }

    /** Its scans stay. */
    public void remove(CheckinListId id, Instant now) {
        database.sql()
                .createUpdate("update checkin_list set removed_at = :now where id = :id and not standard")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    public List<CheckinCount> counts(EventId event) {
        return counts(event, "cast(:list as uuid) is null", Optional.empty());
    }

    /** @param list empty for the standard one */
    public Optional<CheckinCount> count(EventId event, Optional<CheckinListId> list) {
        return counts(event, "(l.id = cast(:list as uuid) or (cast(:list as uuid) is null and l.standard))", list)
                .stream()
                .findFirst();
    }

    private List<CheckinCount> counts(EventId event, String which, Optional<CheckinListId> list) {
        return database.sql()
                .createQuery("""
                        select l.id as list, l.name,
                               (select count(*) from entry where entry.list_id = l.id and entry.left_at is null) as inside,
                               (select count(*) from ticket t where t.event_id = :event and t.state = 'VALID' and %s) as expected
                        from checkin_list l where l.event_id = :event and l.removed_at is null and %s
                        order by l.standard desc, l.created_at, l.id""".formatted(OnList.is("t"), which))
                .bind("event", event)
                .bind("list", list.map(CheckinListId::value).orElse(null))
                .mapTo(CheckinCount.class)
                .list();
    }
}
