package dev.bilten.web.shop;

import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.MonthSheet;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates of a series as buyers choose among them: a month as a calendar, and the times of one day. */
@Service
public class DatePicker {
    private static final int FEW_LEFT = 10;

    private final Shopfront shopfront;

    @Inject
    public DatePicker(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /**
     * @param chosen the date whose tickets are shown, as text
     * @param month its title
     * @param day the day whose times are shown
     */
    public record Dates(
            @Nullable Phrase chosen,
            @Nullable String month,
            @Nullable String previous,
            @Nullable String next,
            List<String> weekdays,
            List<List<Day>> weeks,
            @Nullable String day,
            List<Time> times) {
        /** The same with other addresses, made of these. */
        Dates leading(UnaryOperator<String> to) {
            return new Dates(
                    chosen,
                    month,
                    previous == null ? null : to.apply(previous),
                    next == null ? null : to.apply(next),
                    weekdays,
                    weeks.stream()
                            .map(week ->
                                    week.stream().map(one -> one.leading(to)).toList())
                            .toList(),
                    day,
                    times.stream().map(one -> one.leading(to)).toList());
        }
    }

    /** @param state none, open, few, soldout */
    public record Day(
            @Nullable String number,
            @Nullable String href,
            @Nullable String label,
            String state,
            boolean current) {
        private Day leading(UnaryOperator<String> to) {
            return new Day(number, href == null ? null : to.apply(href), label, state, current);
        }
    }

    public record Time(
            String href,
            String text,
            @Nullable Phrase title,
            @Nullable String room,
            String state,
            boolean current) {
        private Time leading(UnaryOperator<String> to) {
            return new Time(to.apply(href), text, title, room, state, current);
        }
    }

    /** What the address asks for; each may be missing or nonsense. */
    record Asked(@Nullable String month, @Nullable String day) {}

    Dates of(String base, SeriesMonth read) {
        var event = read.event();
        var chosen = read.chosen();
        var months = read.months();
        var month = read.month();
        var byDay = read.byDay();
        var shown = read.day()
                .filter(byDay::containsKey)
                .or(() -> byDay.keySet().stream().findFirst());
        var sheet = new MonthSheet(shopfront.locale(), month);
        var chosenText = chosen.map(date -> text(event, date)).orElse(null);
        return new Dates(
                chosenText,
                byDay.isEmpty() && months.isEmpty() ? null : sheet.title(),
                Optional.ofNullable(months.lower(month))
                        .map(one -> link(base, one))
                        .orElse(null),
                Optional.ofNullable(months.higher(month))
                        .map(one -> link(base, one))
                        .orElse(null),
                sheet.narrowWeekdays(),
                new MonthGrid(sheet).weeks(busy(byDay), date -> base + "?day=" + date + "#dates", shown),
                shown.map(sheet::longDay).orElse(null),
                shown.map(one -> times(
                                base, event, Optional.ofNullable(byDay.get(one)).orElse(List.of()), chosen))
                        .orElse(List.of()));
    }

    private Map<LocalDate, MonthGrid.Busy> busy(Map<LocalDate, List<DateSummary>> byDay) {
        return byDay.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().allMatch(DatePicker::soldOut)
                                ? new MonthGrid.Busy("soldout", shopfront.word("room.soldout"))
                                : new MonthGrid.Busy("open", null)));
    }

    private List<Time> times(String base, Event event, List<DateSummary> dates, Optional<EventDate> chosen) {
        var formats = EventFacts.formats(event, shopfront.locale());
        return dates.stream()
                .map(one -> {
                    int left = one.left().orElse(Integer.MAX_VALUE);
                    return new Time(
                            base + "?date=" + one.date().id() + "#tickets",
                            formats.time(one.date().startsAt()),
                            shopfront.said(one.date().title()).orNull(),
                            soldOut(one)
                                    ? shopfront.word("room.soldout")
                                    : left <= FEW_LEFT ? shopfront.word("room.left", left) : null,
                            soldOut(one) ? "soldout" : left <= FEW_LEFT ? "few" : "open",
                            chosen.map(EventDate::id)
                                    .equals(Optional.of(one.date().id())));
                })
                .toList();
    }

    static boolean upcoming(EventDate date, Instant now) {
        return now.isBefore(date.endsAt().orElse(date.startsAt()));
    }

    static boolean soldOut(DateSummary date) {
        return date.left().filter(left -> left == 0).isPresent();
    }

    Phrase text(Event event, EventDate date) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var when = date.endsAt()
                .map(end -> formats.range(date.startsAt(), end))
                .orElseGet(() -> formats.dateTime(date.startsAt()));
        return Phrase.joined(" · ", List.of(Phrase.of(when), shopfront.said(date.title())));
    }

    private static String link(String base, YearMonth month) {
        return base + "?month=" + month + "#dates";
    }
}
