package dev.bilten.catalog.app;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.DateRemoval;
import dev.bilten.catalog.infra.Dates;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Set;

/** Takes a date out of its series, with its own quotas. One that anybody bought or put into a cart stays for the books. */
@Service
public class RemoveDate {
    private final Events events;
    private final Dates dates;
    private final DateRemoval removal;
    private final Journal journal;

    @Inject
    public RemoveDate(Events events, Dates dates, DateRemoval removal, Journal journal) {
        this.events = events;
        this.dates = dates;
        this.removal = removal;
        this.journal = journal;
    }

    public record Command(EventId event, DateId date) {}

    public sealed interface Result {
        record Removed() implements Result {}

        /** Something was given out of it, or is promised or kept; it can be switched off instead. */
        record InUse() implements Result {}

        /** A series has one date at least. */
        record Last() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        // the event first: two who each remove one of the last two dates go one after the other
        var row = events.toEdit(command.event());
        var found = dates.toEdit(command.event(), Set.of(command.date()));
        if (row.isEmpty() || found.isEmpty()) {
            return new Result.NotFound();
        }
        if (dates.count(command.event()) == 1) {
            return new Result.Last();
        }
        if (removal.used(command.date())) {
            return new Result.InUse();
        }
        var state = row.get().event().state().name();
        removal.remove(command.date());
        dates.span(command.event());
        journal.audit(call, new Change("date.removed", "date", command.date().toString(), found.getFirst(), null));
        journal.publish(call, new EventChanged(command.event().value(), state));
        return new Result.Removed();
    }
}
