package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventCopied;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.domain.Shift;
import dev.bilten.catalog.domain.Slugs;
import dev.bilten.catalog.infra.EventCopy;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a draft like an event there is: with its dates, products, variations, categories, quotas, questions, terms, rules and check-in
 * lists; without its orders, vouchers and what was kept back.
 */
@Service
public class CopyEvent {
    private static final int LONGEST_TITLE = 200;
    private static final int LAST_YEAR = 9_000;

    private final Events events;
    private final EventCopy copy;
    private final Instance<EventCopied> steps;
    private final Journal journal;

    @Inject
    public CopyEvent(Events events, EventCopy copy, Instance<EventCopied> steps, Journal journal) {
        this.events = events;
        this.copy = copy;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * @param title of the copy
     * @param firstDay on the calendar of the place; everything moves along. Empty: the same times
     */
    public record Command(EventId event, Text title, Optional<LocalDate> firstDay) {}

    public sealed interface Result {
        record Copied(Event event) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = events.byId(command.event());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var original = found.get();
        var violations = violations(original, command);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var days = command.firstDay()
                .map(day -> ChronoUnit.DAYS.between(firstDay(original), day))
                .orElse(0L);
        var named = new EventCopy.Named(command.title(), Slugs.wanted(command.title()));
        var copied = copy.copy(original.id(), named, new Shift(days, original.zone()), call.now());
        var id = copied.event();
        steps.forEach(step -> step.copied(call, original.id(), id, copied.ids()));
        var made = events.byId(id).orElseThrow();
        journal.audit(
                call,
                Change.created("event.copied", "event", id.toString(), Map.of("from", original.id(), "event", made)));
        return new Result.Copied(made);
    }

    private static LocalDate firstDay(Event event) {
        return event.startsAt().orElseThrow().atZone(event.zone()).toLocalDate();
    }

    private static List<Violation> violations(Event original, Command command) {
        var found = new ArrayList<Violation>();
        if (command.title().isBlank()) {
            found.add(Violation.of("/title", "error.required"));
        }
        if (command.title().byLanguage().values().stream().anyMatch(words -> words.length() > LONGEST_TITLE)) {
            found.add(Violation.of("/title", "error.too-long", LONGEST_TITLE));
        }
        command.firstDay().ifPresent(day -> {
            if (original.startsAt().isEmpty()) {
                found.add(Violation.of("/firstDay", "error.copy-without-date"));
            }
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                found.add(Violation.of("/firstDay", "error.date"));
            }
        });
        return found;
    }
}
