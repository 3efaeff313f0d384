package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Rules;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what an event decides once for all it sells. What was ordered keeps the rules it was ordered by; what lies in a cart
 * keeps its listed prices, and is ordered by the rules of then.
 */
@Service
public class SaveRules {
    private final Events events;
    private final Rules rules;
    private final Products products;
    private final Journal journal;

    @Inject
    public SaveRules(Events events, Rules rules, Products products, Journal journal) {
        this.products = products;
        this.events = events;
        this.rules = rules;
        this.journal = journal;
    }

    /** @param version of the event that the editor saw */
    public record Command(EventId event, long version, EventRules rules) {}

    public sealed interface Result {
        record Saved() implements Result {}

        record Stale(Event current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var row = events.toEdit(command.event());
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var event = row.get().event();
        if (event.version() != command.version()) {
            return new Result.Stale(event);
        }
        var before = rules.of(event.id());
        var violations = violations(event, before, command.rules());
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        rules.save(event.id(), command.rules());
        journal.audit(call, new Change("event.rules", "event", event.id().toString(), before, command.rules()));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved();
    }

    private List<Violation> violations(Event event, EventRules before, EventRules wanted) {
        var sold = products.of(event);
        var strangers = wanted
                .pricing()
                .strangers(sold.stream().map(Product::id).collect(Collectors.toSet()))
                .stream()
                .map(one -> new Violation("/pricing" + one.pointer(), one.key(), one.arguments()));
        // without its rule a product would be taxed otherwise, and nobody would have said so
        var missing = sold.stream()
                .flatMap(product -> product.terms().taxRule().stream())
                .filter(name -> before.pricing().taxes().containsKey(name)
                        && !wanted.pricing().taxes().containsKey(name))
                .distinct()
                .map(name -> Violation.of("/pricing/taxes/" + name, "error.tax-rule-in-use", name));
        return Stream.of(wanted.violations().stream(), strangers, missing)
                .flatMap(found -> found)
                .toList();
    }
}
