package dev.bilten.admin.dates;

import static java.util.stream.Collectors.toMap;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.DaySummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.MonthSheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A month of a series as a sheet of weeks: the first dates of each day, and what the others are together. */
record DateCalendar(Wording wording, Event event, DateRows rows, Set<LocalDate> ticked, LocalDate today) {
    /** More would make one busy day as high as the screen. */
    static final int SHOWN = 3;

    DateCalendar {
        ticked = Set.copyOf(ticked);
    }

    record Sheet(String title, List<String> weekdays, List<List<Cell>> weeks) {}

    /**
     * @param day as an address has it; null for a day of another month
     * @param together what all dates of the day are; null where all of them are shown
     */
    record Cell(
            @Nullable String day,
            String number,
            String label,
            @Nullable String weekday,
            boolean today,
            boolean several,
            boolean ticked,
            List<Slot> slots,
            @Nullable String more,
            @Nullable String together) {}

    record Slot(
            String id,
            String when,
            String time,
            Phrase title,
            String room,
            String state,
            @Nullable String word,
            boolean ticked) {}

    Sheet sheet(YearMonth month, List<DaySummary> days) {
        var sheet = new MonthSheet(wording.locale(), month);
        var byDay = days.stream().collect(toMap(DaySummary::day, day -> day));
        var weekdays = sheet.weekdays();
        return new Sheet(
                sheet.title(),
                weekdays,
                sheet.weeks().stream()
                        .map(week -> week.stream()
                                .map(day -> cell(sheet, day, weekdays.get(week.indexOf(day)), byDay.get(day)))
                                .toList())
                        .toList());
    }

    private Cell cell(MonthSheet sheet, LocalDate day, String weekday, @Nullable DaySummary dates) {
        if (!sheet.has(day)) {
            return new Cell(null, "", "", null, false, false, false, List.of(), null, null);
        }
        int count = dates == null ? 0 : dates.dates();
        boolean more = count > SHOWN;
        return new Cell(
                day.toString(),
                String.valueOf(day.getDayOfMonth()),
                sheet.longDay(day),
                weekday,
                day.equals(today),
                count > 1,
                ticked.contains(day),
                dates == null
                        ? List.of()
                        : dates.first().stream().map(this::slot).toList(),
                more ? wording.text("dates.more", count - SHOWN) : null,
                more && dates != null ? wording.text("dates.together", count, dates.sold(), dates.soldOut()) : null);
    }

    private Slot slot(DateSummary summary) {
        var row = rows.row(summary);
        return new Slot(
                row.id(),
                row.when(),
                wording.formats(event.zone()).time(summary.date().startsAt()),
                row.title(),
                wording.text("dates.room", row.sold(), row.left()),
                row.state(),
                "onsale".equals(row.state()) ? null : wording.text("dates.word." + row.state()),
                row.ticked());
    }
}
