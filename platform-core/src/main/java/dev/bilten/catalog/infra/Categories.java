package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The headings of an event's products. */
@Service
public class Categories {
    private static final String COLUMNS =
            "select id, event_id, name, description, place, add_on, version from category ";

    private final Database database;

    @Inject
    public Categories(Database database) {
        this.database = database;
    }

    public record Row(
            CategoryId id, EventId eventId, Text name, Text description, int place, boolean addOn, long version) {
        Category category() {
            return new Category(id, eventId, name, description, place, addOn, version);
        }
    }

    public List<Category> of(EventId event) {
        return database.sql()
                .createQuery(COLUMNS + "where event_id = :event order by place, id")
                .bind("event", event)
                .mapTo(Row.class)
                .map(Row::category)
                .list();
    }

    /** Locked: two editors go one after the other. */
    public Optional<Category> toEdit(EventId event, CategoryId id) {
        return database.sql()
                .createQuery(COLUMNS + "where event_id = :event and id = :id for update")
                .bind("event", event)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::category);
    }

    public void add(CategoryId id, EventId event, CategoryDraft draft, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into category (id, event_id, name, description, place, add_on, created_at)
                        values (:id, :event, :name, :description,
                                (select coalesce(max(place) + 1, 0) from category where event_id = :event), :addOn, :now)""")
                .bind("id", id)
                .bind("event", event)
                .bind("name", draft.name())
                .bind("description", draft.description())
                .bind("addOn", draft.addOn())
                .bind("now", now)
                .execute();
    }

    public void edit(CategoryId id, CategoryDraft draft) {
        database.sql()
                .createUpdate("""
                        update category set name = :name, description = :description, add_on = :addOn, version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("name", draft.name())
                .bind("description", draft.description())
                .bind("addOn", draft.addOn())
                .execute();
    }

    /** Products under it stand under none from then on. */
    public void remove(CategoryId id) {
        database.sql().createUpdate("""
                        with freed as (update product set category_id = null, version = version + 1 where category_id = :id)
                        delete from category where id = :id""").bind("id", id).execute();
    }
}
