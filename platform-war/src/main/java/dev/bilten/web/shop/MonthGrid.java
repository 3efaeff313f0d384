package dev.bilten.web.shop;

import dev.bilten.web.shop.DatePicker.Day;
import dev.bilten.webkit.messages.MonthSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A month as the shop shows it: days on which something is lead there. */
record MonthGrid(MonthSheet sheet) {

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
        return sheet.weeks().stream()
                .map(week -> week.stream()
                        .map(date -> day(date, busy.get(date), link, shown))
                        .toList())
                .toList();
    }

    private Day day(LocalDate date, @Nullable Busy busy, Function<LocalDate, String> link, Optional<LocalDate> shown) {
        if (!sheet.has(date)) {
            return new Day(null, null, null, "none", false);
        }
        var number = String.valueOf(date.getDayOfMonth());
        if (busy == null) {
            return new Day(number, null, null, "none", false);
        }
        var label = sheet.longDay(date) + (busy.note() == null ? "" : ", " + busy.note());
        return new Day(number, link.apply(date), label, busy.state(), shown.equals(Optional.of(date)));
    }
}
