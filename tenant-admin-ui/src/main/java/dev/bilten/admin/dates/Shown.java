package dev.bilten.admin.dates;

import dev.bilten.catalog.app.ListDates.Span;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.messages.MonthSheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which dates of a series a page shows, and how.
 *
 * @param day one day of them, in the list alone
 * @param calendar a month as a sheet of weeks; else a list
 */
record Shown(Optional<YearMonth> month, Optional<LocalDate> day, boolean calendar) {

    /**
     * What the address asks for. A month or day that is none is not found: left out, all dates would be meant, and changed where
     * somebody changes all that are shown.
     */
    static Shown of(@Nullable String month, @Nullable String day, @Nullable String view) {
        boolean calendar = "calendar".equals(view);
        return new Shown(
                there(month, MonthSheet.month(month)),
                calendar ? Optional.empty() : there(day, MonthSheet.day(day)),
                calendar);
    }

    private static <T> Optional<T> there(@Nullable String asked, Optional<T> read) {
        if (asked != null && !asked.isBlank() && read.isEmpty()) {
            throw ProblemException.notFound();
        }
        return read;
    }

    /** The calendar shows one month always: this one where none was asked for. */
    Shown orMonth(YearMonth other) {
        return new Shown(month.or(() -> Optional.of(other)), day, calendar);
    }

    Span span() {
        return day.map(Shown::whole).or(() -> month.map(Span::of)).orElse(Span.ALL);
    }

    static Span whole(LocalDate day) {
        return new Span(Optional.of(day), Optional.of(day.plusDays(1)));
    }

    /** The page's address with what it shows, and nothing else. */
    String page(String here) {
        var address = address(here);
        return address.substring(0, address.length() - 1);
    }

    /** The page's address with what it shows, ending with {@code ?} or {@code &}. */
    String address(String here) {
        return here + "?"
                + (calendar ? "view=calendar&" : "")
                + day.map(one -> "day=" + one + "&")
                        .or(() -> month.map(one -> "month=" + one + "&"))
                        .orElse("");
    }
}
