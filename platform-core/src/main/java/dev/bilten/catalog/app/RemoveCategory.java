package dev.bilten.catalog.app;

import dev.bilten.catalog.api.CategoryId;
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
import jakarta.inject.Inject;

/** Takes a heading away; what stood under it stays on offer, under none. */
@Service
public class RemoveCategory {
    private final Events events;
    private final Categories categories;
    private final Products products;
    private final Journal journal;

    @Inject
    public RemoveCategory(Events events, Categories categories, Products products, Journal journal) {
        this.events = events;
        this.categories = categories;
        this.products = products;
        this.journal = journal;
    }

    public record Command(EventId event, CategoryId category) {}

    public sealed interface Result {
        record Removed() implements Result {}

        /** A product lets buyers choose from it. */
        record InUse() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var before = categories.toEdit(command.event(), command.category());
        if (event.isEmpty() || before.isEmpty()) {
            return new Result.NotFound();
        }
        if (AddOns.askFor(products.of(event.get()), command.category())) {
            return new Result.InUse();
        }
        categories.remove(command.category());
        journal.audit(
                call,
                new Change("category.removed", "category", command.category().toString(), before.get(), null));
        journal.publish(
                call,
                new EventChanged(command.event().value(), event.get().state().name()));
        return new Result.Removed();
    }
}
