package dev.bilten.admin.dates;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.app.ListDates.Span;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.MonthSheet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is ticked on a page of dates.
 *
 * @param chosen the dates that are meant
 * @param days the days that are ticked as a whole
 */
record Ticks(Set<DateId> chosen, Set<LocalDate> days) {
    static final Ticks NONE = new Ticks(Set.of(), Set.of());

    private static final int DAYS_OF_A_MONTH = 31;

    Ticks {
        chosen = Set.copyOf(chosen);
        days = Set.copyOf(days);
    }

    /**
     * All that is shown, or those that are ticked alone or with their day. What is no date of this event is refused behind.
     *
     * @param shown what the page shows
     * @param dates the dates of a span
     */
    static Ticks read(Form form, Span shown, Function<Span, List<DateId>> dates) {
        if (form.ticked("all")) {
            return new Ticks(new HashSet<>(dates.apply(shown)), Set.of());
        }
        var chosen = dates.apply(shown).stream()
                .filter(date -> form.ticked("date-" + date))
                .collect(Collectors.toCollection(HashSet::new));
        var days = form.all("days").stream()
                .limit(DAYS_OF_A_MONTH)
                .flatMap(day -> MonthSheet.day(day).stream())
                .collect(Collectors.toSet());
        days.forEach(day -> chosen.addAll(dates.apply(Shown.whole(day))));
        return new Ticks(chosen, days);
    }
}
