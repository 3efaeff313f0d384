package dev.bilten.admin.quotas;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.MonthSheet;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which date of a series a limit is for: a day is typed, and where it has several, one of its times is chosen. */
@Service
public class OneDate {
    private static final int MOST_A_DAY = 500;

    private final ListDates list;
    private final CurrentCall current;

    @Inject
    public OneDate(ListDates list, CurrentCall current) {
        this.list = list;
        this.current = current;
    }

    /** Empty for all dates together, and where the form is wrong. */
    Optional<DateId> read(Form form, Event event) {
        var typed = form.raw("day");
        if (typed.isEmpty() || !event.series()) {
            return Optional.empty();
        }
        var there = on(event, typed);
        if (there.isEmpty()) {
            form.fault("day", "quota.day.none");
            return Optional.empty();
        }
        if (there.size() == 1) {
            return Optional.of(there.getFirst().id());
        }
        var chosen = there.stream()
                .map(EventDate::id)
                .filter(id -> id.toString().equals(form.raw("date")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.fault("date", "quota.date.which", there.size());
        }
        return chosen;
    }

    /** The times of a day, where there is something to choose. */
    List<Choice> choices(Event event, String day, Wording wording) {
        var there = on(event, day);
        var formats = wording.formats(event.zone());
        return there.size() < 2
                ? List.of()
                : there.stream()
                        .map(date -> Choice.of(
                                date.id().toString(),
                                Phrase.joined(
                                        " ",
                                        List.of(Phrase.of(formats.time(date.startsAt())), wording.said(date.title())))))
                        .toList();
    }

    static String day(Event event, EventDate date) {
        return LocalDate.ofInstant(date.startsAt(), event.zone()).toString();
    }

    private List<EventDate> on(Event event, String typed) {
        return MonthSheet.day(typed)
                .flatMap(day -> list.execute(
                        current.tenant(),
                        event.id(),
                        new ListDates.Span(Optional.of(day), Optional.of(day.plusDays(1))),
                        Optional.empty(),
                        MOST_A_DAY))
                .map(Slice::results)
                .orElse(List.of())
                .stream()
                .map(DateSummary::date)
                .toList();
    }
}
