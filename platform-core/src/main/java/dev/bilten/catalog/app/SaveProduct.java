package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.domain.TermsInEvent;
import dev.bilten.catalog.infra.Categories;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.ProductRow;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Rules;
import dev.bilten.catalog.infra.Variations;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Adds a product to an event, or changes one. A price that changes does not touch the holds and orders there are. */
@Service
public class SaveProduct {
    private final Database database;
    private final Events events;
    private final Products products;
    private final Variations variations;
    private final Categories categories;
    private final Rules rules;
    private final Journal journal;

    @Inject
    public SaveProduct(
            Database database,
            Events events,
            Products products,
            Variations variations,
            Categories categories,
            Rules rules,
            Journal journal) {
        this.database = database;
        this.events = events;
        this.products = products;
        this.variations = variations;
        this.categories = categories;
        this.rules = rules;
        this.journal = journal;
    }

    /** @param edited empty to add one, else the product and the version the editor saw */
    public record Command(EventId event, Optional<Edited> edited, ProductDraft draft) {}

    public record Edited(ProductId product, long version) {}

    public sealed interface Result {
        record Saved(Product product) implements Result {}

        record Stale(Product current) implements Result {}

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
        violations.addAll(TermsInEvent.violations(
                command.edited().map(Edited::product),
                command.draft(),
                products.of(event.get()),
                categories.of(command.event()),
                rules.of(command.event()).pricing().taxes().keySet()));
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return command.edited().isEmpty()
                ? add(call, event.get(), command.draft())
                : edit(call, event.get(), command.edited().get(), command.draft());
    }

    private Result add(CallContext call, Event event, ProductDraft draft) {
        var row = new ProductRow(ProductId.next(), event.id(), products.next(event.id()), draft, call.now());
        products.add(row);
        var product = row.product(event.currency(), List.of());
        journal.audit(
                call, Change.created("product.added", "product", product.id().toString(), product));
        return changed(call, event, product);
    }

    private Result edit(CallContext call, Event event, Edited edited, ProductDraft draft) {
        var row =
                products.toEdit(edited.product()).filter(found -> found.event().equals(event.id()));
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var kinds = variations.of(event.id(), event.currency()).getOrDefault(edited.product(), List.of());
        var before = row.get().product(event.currency(), kinds);
        if (row.get().version() != edited.version()) {
            return new Result.Stale(before);
        }
        row.get().edit(draft);
        database.entities().flush();
        var after = row.get().product(event.currency(), kinds);
        journal.audit(call, new Change("product.edited", "product", after.id().toString(), before, after));
        return changed(call, event, after);
    }

    private Result changed(CallContext call, Event event, Product product) {
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(product);
    }
}
