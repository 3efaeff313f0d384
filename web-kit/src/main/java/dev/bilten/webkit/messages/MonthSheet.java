package dev.bilten.webkit.messages;

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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month as a sheet of weeks, in the reader's language and with the reader's first day of the week. */
public record MonthSheet(Locale locale, YearMonth month) {
    private static final int DAYS = 7;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    /** As many letters as stand in a seventh of a phone. */
    private static final int NARROW = 4;

    public MonthSheet {
        locale = Locales.regional(locale);
    }

    /** Whole weeks; the days of the months beside it are in them. */
    public List<List<LocalDate>> weeks() {
        var from = month.atDay(1);
        while (from.getDayOfWeek() != firstDay()) {
            from = from.minusDays(1);
        }
        var weeks = new ArrayList<List<LocalDate>>();
        for (var week = from; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS)) {
            weeks.add(IntStream.range(0, DAYS).mapToObj(week::plusDays).toList());
        }
        return weeks;
    }

    public boolean has(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    /** {@code December 2026}. */
    public String title() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** {@code Tuesday, 1 December 2026}. */
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    public List<String> weekdays() {
        return weekdays(TextStyle.SHORT_STANDALONE);
    }

    /** For columns as narrow as on a phone: single letters in a language whose short names are whole words, as in Arabic. */
    public List<String> narrowWeekdays() {
        var names = weekdays();
        return names.stream().allMatch(name -> name.length() <= NARROW) ? names : weekdays(TextStyle.NARROW_STANDALONE);
    }

    private List<String> weekdays(TextStyle style) {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> firstDay().plus(i).getDisplayName(style, locale))
                .toList();
    }

    private DayOfWeek firstDay() {
        return Formats.of(locale, ZoneOffset.UTC).firstDayOfWeek();
    }

    /** {@code 2026-12-01} as an address has it; empty for nonsense and for what no database looks for. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed)).filter(MonthSheet::sane);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** {@code 2026-12}. */
    public static Optional<YearMonth> month(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(typed)).filter(month -> sane(month.atDay(1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean sane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
