package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Variations;
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

/** Adds a kind to a product, or changes one. One that is not wanted any more is switched off: its orders keep their name. */
@Service
public class SaveVariation {
    private static final int MOST = 200;

    private final Events events;
    private final Products products;
    private final Variations variations;
    private final Journal journal;

    @Inject
    public SaveVariation(Events events, Products products, Variations variations, Journal journal) {
        this.events = events;
        this.products = products;
        this.variations = variations;
        this.journal = journal;
    }

    /** @param edited empty to add one, else the variation and the version the editor saw */
    public record Command(EventId event, ProductId product, Optional<Edited> edited, VariationDraft draft) {}

    public record Edited(VariationId variation, long version) {}

    public sealed interface Result {
        record Saved(Variation variation) implements Result {}

        record Stale(Variation current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        // the product is locked, so that the number of its kinds holds
        var known = products.toEdit(command.product()).isPresent();
        var product = event.flatMap(found -> products.one(found, command.product()));
        if (!known || product.isEmpty()) {
            return new Result.NotFound();
        }
        var violations = command.draft().violations();
        if (command.edited().isEmpty() && product.get().variations().size() >= MOST) {
            violations.add(Violation.of("", "error.too-many", MOST));
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return command.edited().isEmpty()
                ? add(call, event.get(), product.get(), command.draft())
                : edit(call, event.get(), product.get(), command.edited().get(), command.draft());
    }

    private Result add(CallContext call, Event event, Product product, VariationDraft draft) {
        var id = VariationId.next();
        variations.add(id, product.id(), draft, call.now());
        return saved(call, event, product, id, null);
    }

    private Result edit(CallContext call, Event event, Product product, Edited edited, VariationDraft draft) {
        var before = product.variation(edited.variation());
        if (before.isEmpty()) {
            return new Result.NotFound();
        }
        if (!variations.edit(edited.variation(), edited.version(), draft)) {
            return new Result.Stale(before.get());
        }
        return saved(call, event, product, edited.variation(), before.get());
    }

    private Result saved(CallContext call, Event event, Product product, VariationId id, @Nullable Variation before) {
        var after = variations.of(event.id(), event.currency()).getOrDefault(product.id(), List.of()).stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
        journal.audit(
                call,
                new Change(
                        before == null ? "variation.added" : "variation.edited",
                        "product",
                        product.id().toString(),
                        before,
                        after));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(after);
    }
}
