package dev.bilten.catalog.app;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.domain.DateEdits;
import dev.bilten.catalog.domain.QuotaScopes;
import dev.bilten.catalog.infra.DateQuotas;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes many dates of a series at once: all of them or none, and one entry in the journal. */
@Service
public class EditDates {
    private final Events events;
    private final Products products;
    private final Dates dates;
    private final DateQuotas quotas;
    private final TellMoved tellMoved;
    private final Journal journal;

    @Inject
    public EditDates(
            Events events, Products products, Dates dates, DateQuotas quotas, TellMoved tellMoved, Journal journal) {
        this.events = events;
        this.products = products;
        this.dates = dates;
        this.quotas = quotas;
        this.tellMoved = tellMoved;
        this.journal = journal;
    }

    public record Command(EventId event, Set<DateId> dates, BulkEdit edit) {
        public Command {
            dates = Set.copyOf(dates);
        }
    }

    public sealed interface Result {
        record Saved(int dates) implements Result {}

        /** So many are sold or held of one of the quotas. */
        record BelowSold(int taken) implements Result {}

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
        var violations = violations(event, command);
        var before = dates.toEdit(event.id(), command.dates());
        if (before.size() < command.dates().size()) {
            violations.add(Violation.of("/dates", "error.unknown-choice"));
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return capacity(command, before, () -> save(call, event, command, before));
    }

    private interface Saving {
        Result save();
    }

    /** Whether the places suffice is known before anything is written: what was written would be committed. */
    private Result capacity(Command command, List<EventDate> before, Saving saving) {
        if (command.edit().capacity().isEmpty()) {
            return saving.save();
        }
        var capacity = command.edit().capacity().get();
        var met = quotas.meet(before.stream().map(EventDate::id).toList(), capacity);
        if (met.quotas() == 0) {
            return new Result.Refused(List.of(Violation.of("/capacity/quota", "error.unknown-choice")));
        }
        if (capacity.size().filter(size -> size < met.taken()).isPresent()) {
            return new Result.BelowSold(met.taken());
        }
        quotas.resize(before.stream().map(EventDate::id).toList(), capacity);
        return saving.save();
    }

    private Result save(CallContext call, Event event, Command command, List<EventDate> before) {
        var after = before.stream()
                .map(date -> DateEdits.apply(command.edit(), date, event.zone()))
                .toList();
        dates.save(after);
        dates.span(event.id());
        tellMoved.execute(call, before, after);
        var ids = before.stream().map(date -> date.id().toString()).toList();
        journal.audit(
                call,
                new Change(
                        "dates.edited",
                        "event",
                        event.id().toString(),
                        Map.of("dates", ids),
                        Map.of("count", ids.size(), "edit", command.edit())));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(ids.size());
    }

    private List<Violation> violations(Event event, Command command) {
        var found = new ArrayList<>(command.edit().violations());
        if (command.dates().isEmpty()) {
            found.add(Violation.of("/dates", "error.nothing-chosen"));
        }
        if (command.dates().size() > DatePlan.MOST_DATES) {
            found.add(Violation.of("/dates", "error.too-many", DatePlan.MOST_DATES));
        }
        command.edit()
                .price()
                .filter(price -> !QuotaScopes.priced(products.of(event), price.item()))
                .ifPresent(_ -> found.add(Violation.of("/price/item", "error.unknown-choice")));
        return found;
    }
}
