package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Says what an event's picture shows, for people who do not see it; nothing, where it only pleases the eye. */
@Service
public class DescribeImage {
    private static final int LONGEST = 300;

    private final Database database;
    private final Events events;
    private final Journal journal;

    @Inject
    public DescribeImage(Database database, Events events, Journal journal) {
        this.database = database;
        this.events = events;
        this.journal = journal;
    }

    public sealed interface Result {
        record Described() implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, EventId id, Text alt) {
        if (alt.byLanguage().values().stream().anyMatch(words -> words.length() > LONGEST)) {
            return new Result.Refused(List.of(Violation.of("/imageAlt", "error.too-long", LONGEST)));
        }
        var row = events.toEdit(id);
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var before = row.get().event();
        if (!before.imageAlt().equals(alt)) {
            row.get().describeImage(alt);
            database.entities().flush();
            journal.audit(
                    call,
                    new Change(
                            "event.image-described",
                            "event",
                            id.toString(),
                            Map.of("imageAlt", before.imageAlt()),
                            Map.of("imageAlt", alt)));
            journal.publish(call, new EventChanged(id.value(), before.state().name()));
        }
        return new Result.Described();
    }
}
