package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.domain.AddOns;
import dev.bilten.catalog.infra.Categories;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds a heading that products stand under, or changes one. */
@Service
public class SaveCategory {
    private final Events events;
    private final Categories categories;
    private final Products products;
    private final Journal journal;

    @Inject
    public SaveCategory(Events events, Categories categories, Products products, Journal journal) {
        this.events = events;
        this.categories = categories;
        this.products = products;
        this.journal = journal;
    }

    /** @param edited empty to add one, else the category and the version the editor saw */
    public record Command(EventId event, Optional<Edited> edited, CategoryDraft draft) {}

    public record Edited(CategoryId category, long version) {}

    public sealed interface Result {
        record Saved(Category category) implements Result {}

        record Stale(Category current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        if (event.isEmpty()) {
            return new Result.NotFound();
        }
        var violations = command.draft().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return command.edited().isEmpty()
                ? add(call, event.get(), command.draft())
                : edit(call, event.get(), command.edited().get(), command.draft());
    }

    private Result add(CallContext call, Event event, CategoryDraft draft) {
        var id = CategoryId.next();
        categories.add(id, event.id(), draft, call.now());
        return saved(call, event, id, null);
    }

    private Result edit(CallContext call, Event event, Edited edited, CategoryDraft draft) {
        var before = categories.toEdit(event.id(), edited.category());
        if (before.isEmpty()) {
            return new Result.NotFound();
        }
        if (before.get().version() != edited.version()) {
            return new Result.Stale(before.get());
        }
        if (before.get().addOn() && !draft.addOn() && AddOns.askFor(products.of(event), edited.category())) {
            return new Result.Refused(List.of(Violation.of("/addOn", "error.category-in-use")));
        }
        categories.edit(edited.category(), draft);
        return saved(call, event, edited.category(), before.get());
    }

    private Result saved(CallContext call, Event event, CategoryId id, @Nullable Category before) {
        var after = categories.toEdit(event.id(), id).orElseThrow();
        journal.audit(
                call,
                new Change(
                        before == null ? "category.added" : "category.edited",
                        "category",
                        id.toString(),
                        before,
                        after));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(after);
    }
}
