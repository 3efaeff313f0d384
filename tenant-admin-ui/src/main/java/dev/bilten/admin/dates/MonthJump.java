package dev.bilten.admin.dates;

import dev.bilten.admin.Wording;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.messages.MonthSheet;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From what a page shows of a series to its other months. A series may go on for years: they are one field, not one link each.
 *
 * @param title the month or the day that is shown, or that all are
 * @param calendar whether it leads on within the calendar; else within the list, which can show all
 * @param month the one that is shown, or that the day is in, as an address has it
 * @param previous where the month before is; null where there is none, and for single days
 * @param months those that have dates
 */
record MonthJump(
        String title,
        boolean calendar,
        @Nullable String month,
        @Nullable String previous,
        @Nullable String next,
        List<Choice> months) {
    MonthJump {
        months = List.copyOf(months);
    }

    /** @param months how many dates each month has */
    static MonthJump of(Wording wording, Shown shown, NavigableMap<YearMonth, Integer> months, String here) {
        var all = Choice.of("", wording.text("dates.months.all"));
        var month = shown.day().map(YearMonth::from).or(shown::month);
        var whole = shown.day().isPresent() ? null : shown.month().orElse(null);
        return new MonthJump(
                shown.day()
                        .map(day -> new MonthSheet(wording.locale(), YearMonth.from(day)).longDay(day))
                        .or(() -> month.map(one -> title(wording, one)))
                        .orElseGet(() -> wording.text("dates.months.all")),
                shown.calendar(),
                month.map(YearMonth::toString).orElse(null),
                whole == null ? null : address(shown, months.lowerKey(whole), here),
                whole == null ? null : address(shown, months.higherKey(whole), here),
                Stream.concat(
                                shown.calendar() ? Stream.empty() : Stream.of(all),
                                months.entrySet().stream().map(one -> choice(wording, one)))
                        .toList());
    }

    private static @Nullable String address(Shown shown, @Nullable YearMonth month, String here) {
        return month == null ? null : new Shown(Optional.of(month), Optional.empty(), shown.calendar()).page(here);
    }

    private static Choice choice(Wording wording, Map.Entry<YearMonth, Integer> month) {
        return Choice.of(
                month.getKey().toString(),
                wording.text("dates.month", title(wording, month.getKey()), month.getValue()));
    }

    private static String title(Wording wording, YearMonth month) {
        return new MonthSheet(wording.locale(), month).title();
    }
}
