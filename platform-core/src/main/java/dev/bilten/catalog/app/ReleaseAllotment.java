package dev.bilten.catalog.app;

import dev.bilten.catalog.api.AllotmentId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.Allotments;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Lets buyers have what was kept back, or a part of it. */
@Service
public class ReleaseAllotment {
    private final Events events;
    private final Allotments allotments;
    private final Journal journal;

    @Inject
    public ReleaseAllotment(Events events, Allotments allotments, Journal journal) {
        this.events = events;
        this.allotments = allotments;
        this.journal = journal;
    }

    /** @param count empty for all of it */
    public record Command(EventId event, AllotmentId allotment, Optional<Integer> count) {}

    public sealed interface Result {
        /** @param kept what stays kept back of it */
        record Released(int kept) implements Result {}

        /** It has only so many, or less by now. */
        record NotSoMany(int kept) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var found = allotments.byId(command.event(), command.allotment());
        if (event.isEmpty() || found.isEmpty()) {
            return new Result.NotFound();
        }
        var allotment = found.get();
        int count = command.count().orElse(allotment.count());
        boolean all = count == allotment.count();
        if (count < 1
                || count > allotment.count()
                || !(all ? allotments.release(allotment) : allotments.release(allotment, count))) {
            return new Result.NotSoMany(allotment.count());
        }
        int kept = allotment.count() - count;
        journal.audit(
                call,
                new Change(
                        "allotment.released",
                        "quota",
                        allotment.quota().toString(),
                        allotment,
                        Map.of("name", allotment.name(), "count", kept)));
        journal.publish(
                call,
                new EventChanged(command.event().value(), event.get().state().name()));
        return new Result.Released(kept);
    }
}
