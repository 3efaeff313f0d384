package dev.bilten.web.shop;

import dev.bilten.web.shop.DatePicker.Day;
import dev.bilten.webkit.messages.Formats;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month as a calendar shows it, in the reader's language and with the reader's first day of the week. */
record MonthGrid(Locale locale, YearMonth month) {
    private static final int DAYS = 7;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** A day on which something is. */
    record Busy(String state, @Nullable String note) {}

    /**
     * @param busy days of the month; the others are numbers and nothing more
     * @param link where a busy day leads
     */
    List<List<Day>> weeks(Map<LocalDate, Busy> busy, Function<LocalDate, String> link, Optional<LocalDate> shown) {
        if (busy.isEmpty()) {
            return List.of();
        }
        var from = month.atDay(1);
        while (from.getDayOfWeek() != firstDay()) {
            from = from.minusDays(1);
        }
        var weeks = new ArrayList<List<Day>>();
        for (var week = from; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS)) {
            weeks.add(IntStream.range(0, DAYS)
                    .mapToObj(week::plusDays)
                    .map(date -> day(date, busy.get(date), link, shown))
                    .toList());
        }
        return weeks;
    }

    private Day day(LocalDate date, @Nullable Busy busy, Function<LocalDate, String> link, Optional<LocalDate> shown) {
        if (!YearMonth.from(date).equals(month)) {
            return new Day(null, null, null, "none", false);
        }
        var number = String.valueOf(date.getDayOfMonth());
        if (busy == null) {
            return new Day(number, null, null, "none", false);
        }
        var label = longDay(date) + (busy.note() == null ? "" : ", " + busy.note());
        return new Day(number, link.apply(date), label, busy.state(), shown.equals(Optional.of(date)));
    }

    String title() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    List<String> weekdays() {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> firstDay().plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
    }

    private DayOfWeek firstDay() {
        return Formats.of(locale, ZoneOffset.UTC).firstDayOfWeek();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed)).filter(MonthGrid::sane);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(typed)).filter(month -> sane(month.atDay(1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What the database can look for. */
    private static boolean sane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
