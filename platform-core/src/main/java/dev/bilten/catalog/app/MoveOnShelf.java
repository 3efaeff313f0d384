package dev.bilten.catalog.app;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Shelf;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Moves a category, product or variation one place up or down among its like. */
@Service
public class MoveOnShelf {
    private final Events events;
    private final Shelf shelf;
    private final Journal journal;

    @Inject
    public MoveOnShelf(Events events, Shelf shelf, Journal journal) {
        this.events = events;
        this.shelf = shelf;
        this.journal = journal;
    }

    public enum Direction {
        UP,
        DOWN
    }

    /** What is moved. */
    public sealed interface Thing {
        record OfCategories(CategoryId id) implements Thing {}

        record OfProducts(ProductId id) implements Thing {}

        record OfVariations(VariationId id) implements Thing {}
    }

    public record Command(EventId event, Thing thing, Direction direction) {}

    /** False where the event has no such thing. At the end of the row it stays where it is. */
    @Transactional
    public boolean execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var row = row(command.thing());
        var id = id(command.thing());
        var before = shelf.beside(row, command.event(), id);
        if (event.isEmpty() || before.isEmpty()) {
            return false;
        }
        var after = moved(before, id, command.direction());
        if (!after.equals(before)) {
            shelf.arrange(row, after);
            journal.audit(
                    call,
                    new Change(
                            "event.arranged",
                            "event",
                            command.event().toString(),
                            Map.of("order", before),
                            Map.of("order", after)));
            journal.publish(
                    call,
                    new EventChanged(
                            command.event().value(), event.get().state().name()));
        }
        return true;
    }

    private static List<UUID> moved(List<UUID> before, UUID id, Direction direction) {
        var after = new ArrayList<>(before);
        int from = before.indexOf(id);
        int to = direction == Direction.UP ? Math.max(0, from - 1) : Math.min(before.size() - 1, from + 1);
        Collections.swap(after, from, to);
        return after;
    }

    private static Shelf.Row row(Thing thing) {
        return switch (thing) {
            case Thing.OfCategories _ -> Shelf.Row.CATEGORIES;
            case Thing.OfProducts _ -> Shelf.Row.PRODUCTS;
            case Thing.OfVariations _ -> Shelf.Row.VARIATIONS;
        };
    }

    private static UUID id(Thing thing) {
        return switch (thing) {
            case Thing.OfCategories(var id) -> id.value();
            case Thing.OfProducts(var id) -> id.value();
            case Thing.OfVariations(var id) -> id.value();
        };
    }
}
