package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;

/** Closes a list for good: nobody is scanned at it any more. What was scanned there stays in the reports. */
@Service
public class RemoveCheckinList {
    private final ListRows lists;
    private final Journal journal;

    @Inject
    public RemoveCheckinList(ListRows lists, Journal journal) {
        this.lists = lists;
        this.journal = journal;
    }

    public record Command(EventId event, CheckinListId list) {}

    public sealed interface Result {
        record Removed() implements Result {}

        /** Every event has its standard list. */
        record Standard() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var before = lists.one(command.event(), command.list());
        if (before.isEmpty()) {
            return new Result.NotFound();
        }
        if (before.filter(CheckinList::standard).isPresent()) {
            return new Result.Standard();
        }
        lists.remove(command.list(), call.now());
        journal.audit(
                call,
                new Change(
                        "checkin-list.removed", "checkin-list", command.list().toString(), before.get(), null));
        return new Result.Removed();
    }
}
