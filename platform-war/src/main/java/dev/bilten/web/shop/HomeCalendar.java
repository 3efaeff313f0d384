package dev.bilten.web.shop;

import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.ListDates.Span;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.MonthSheet;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is to come, as a month and the times of one of its days: for who knows the day and not yet the event. */
@Service
public class HomeCalendar {
    private static final int MOST_A_MONTH = 500;
    /** Each series is two questions to the database. */
    private static final int MOST_SERIES = 12;

    private final ListDates listDates;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public HomeCalendar(ListDates listDates, CurrentCall current, Shopfront shopfront) {
        this.listDates = listDates;
        this.current = current;
        this.shopfront = shopfront;
    }

    private record Entry(Event event, Instant start, String href, boolean soldOut) {
        LocalDate day() {
            return start.atZone(event.zone()).toLocalDate();
        }
    }

    /** Empty when nothing is to come. */
    Optional<DatePicker.Dates> of(List<Event> coming, DatePicker.Asked asked) {
        var series = coming.stream().filter(Event::series).limit(MOST_SERIES).toList();
        var single = coming.stream()
                .filter(event -> !event.series())
                .flatMap(event ->
                        event.startsAt().stream().map(start -> new Entry(event, start, EventFacts.href(event), false)))
                .toList();
        var months = months(series, single);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var day = MonthSheet.day(asked.day());
        var month = day.map(YearMonth::from)
                .or(() -> MonthSheet.month(asked.month()))
                .orElseGet(months::first);
        return Optional.of(drawn(month, months, byDay(month, series, single), day));
    }

    private DatePicker.Dates drawn(
            YearMonth month,
            NavigableSet<YearMonth> months,
            TreeMap<LocalDate, List<Entry>> byDay,
            Optional<LocalDate> asked) {
        var sheet = new MonthSheet(shopfront.locale(), month);
        var shown = asked.filter(byDay::containsKey)
                .or(() -> byDay.keySet().stream().findFirst());
        var busy = byDay.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey(),
                        one -> one.getValue().stream().allMatch(Entry::soldOut)
                                ? new MonthGrid.Busy("soldout", shopfront.word("room.soldout"))
                                : new MonthGrid.Busy("open", null)));
        return new DatePicker.Dates(
                null,
                sheet.title(),
                Optional.ofNullable(months.lower(month)).map(HomeCalendar::link).orElse(null),
                Optional.ofNullable(months.higher(month))
                        .map(HomeCalendar::link)
                        .orElse(null),
                sheet.narrowWeekdays(),
                new MonthGrid(sheet).weeks(busy, date -> "/?day=" + date + "#calendar", shown),
                shown.map(sheet::longDay).orElse(null),
                shown.map(one -> Optional.ofNullable(byDay.get(one)).orElse(List.of())).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(Entry::start))
                        .map(this::time)
                        .toList());
    }

    private DatePicker.Time time(Entry one) {
        var locale = shopfront.locale();
        return new DatePicker.Time(
                one.href(),
                EventFacts.formats(one.event(), locale).time(one.start()),
                shopfront.said(one.event().title()),
                one.soldOut() ? shopfront.word("room.soldout") : null,
                one.soldOut() ? "soldout" : "open",
                false);
    }

    private NavigableSet<YearMonth> months(List<Event> series, List<Entry> single) {
        var now = clock.instant();
        var months = new TreeSet<YearMonth>();
        single.forEach(one -> months.add(YearMonth.from(one.day())));
        series.forEach(event -> {
            var first = YearMonth.from(now.atZone(event.zone()));
            listDates.months(current.tenant(), event.id()).keySet().stream()
                    .filter(month -> !month.isBefore(first))
                    .forEach(months::add);
        });
        return months;
    }

    private TreeMap<LocalDate, List<Entry>> byDay(YearMonth month, List<Event> series, List<Entry> single) {
        var byDay = new TreeMap<LocalDate, List<Entry>>();
        Stream.concat(single.stream(), series.stream().flatMap(event -> dates(event, month)))
                .filter(one -> YearMonth.from(one.day()).equals(month))
                .forEach(one ->
                        byDay.computeIfAbsent(one.day(), _ -> new ArrayList<>()).add(one));
        return byDay;
    }

    private Stream<Entry> dates(Event event, YearMonth month) {
        var now = clock.instant();
        return listDates
                .execute(current.tenant(), event.id(), Span.of(month), Optional.empty(), MOST_A_MONTH)
                .map(Slice::results)
                .orElse(List.of())
                .stream()
                .filter(one -> one.date().active() && DatePicker.upcoming(one.date(), now))
                .map(one -> entry(event, one));
    }

    private static Entry entry(Event event, DateSummary one) {
        return new Entry(
                event,
                one.date().startsAt(),
                EventFacts.href(event) + "?date=" + one.date().id() + "#tickets",
                DatePicker.soldOut(one));
    }

    private static String link(YearMonth month) {
        return "/?month=" + month + "#calendar";
    }
}
