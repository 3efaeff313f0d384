package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives an event a colour of its own, or the organizer's back. Its pages, mails and tickets show it; whether it can be read
 * is seen to where it is drawn.
 */
@Service
public class PaintEvent {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Database database;
    private final Events events;
    private final Journal journal;

    @Inject
    public PaintEvent(Database database, Events events, Journal journal) {
        this.database = database;
        this.events = events;
        this.journal = journal;
    }

    public sealed interface Result {
        /** @param before what it was; empty where it was the organizer's */
        record Painted(String before) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** @param accent {@code #rrggbb}; empty for the organizer's */
    @Transactional
    public Result execute(CallContext call, EventId id, String accent) {
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            return new Result.Refused(List.of(Violation.of("/accent", "error.unknown-choice")));
        }
        var row = events.toEdit(id);
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var before = row.get().event().accent().orElse("");
        if (!before.equals(accent)) {
            row.get().paint(accent.isEmpty() ? null : accent);
            database.entities().flush();
            journal.audit(
                    call,
                    new Change(
                            "event.painted",
                            "event",
                            id.toString(),
                            Map.of("accent", before),
                            Map.of("accent", accent)));
            journal.publish(
                    call, new EventChanged(id.value(), row.get().event().state().name()));
        }
        return new Result.Painted(before);
    }
}
