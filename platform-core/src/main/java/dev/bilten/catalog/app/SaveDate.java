package dev.bilten.catalog.app;

import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.domain.QuotaScopes;
import dev.bilten.catalog.infra.Dates;
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
import java.util.Set;

/** Changes one date of a series. */
@Service
public class SaveDate {
    private final Events events;
    private final Products products;
    private final Dates dates;
    private final TellMoved tellMoved;
    private final Journal journal;

    @Inject
    public SaveDate(Events events, Products products, Dates dates, TellMoved tellMoved, Journal journal) {
        this.events = events;
        this.products = products;
        this.dates = dates;
        this.tellMoved = tellMoved;
        this.journal = journal;
    }

    /** @param version the one the editor saw */
    public record Command(EventId event, DateId date, long version, DateDraft draft) {}

    public sealed interface Result {
        record Saved(EventDate date) implements Result {}

        record Stale(EventDate current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var row = events.toEdit(command.event());
        var found = dates.toEdit(command.event(), Set.of(command.date()));
        if (row.isEmpty() || found.isEmpty()) {
            return new Result.NotFound();
        }
        var event = row.get().event();
        var before = found.getFirst();
        if (before.version() != command.version()) {
            return new Result.Stale(before);
        }
        var violations = command.draft().violations();
        var known = products.of(event);
        command.draft().prices().keySet().stream()
                .filter(item -> !QuotaScopes.priced(known, item))
                .forEach(item -> violations.add(Violation.of("/prices/" + item, "error.unknown-choice")));
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        dates.save(List.of(command.draft().onto(before)));
        dates.span(event.id());
        var after = dates.byId(command.date()).orElseThrow();
        tellMoved.execute(call, List.of(before), List.of(after));
        journal.audit(call, new Change("date.edited", "date", command.date().toString(), before, after));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(after);
    }
}
