package dev.bilten.admin.dates;

import dev.bilten.admin.Around;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.MonthSheet;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dates of a series as a page: a list, or the calendar of a month. */
@Service
public class DatesShown {
    private static final int ROWS = 50;

    private final Catalog catalog;
    private final ListDates list;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DatesShown(Catalog catalog, ListDates list, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.list = list;
        this.messages = messages;
        this.current = current;
    }

    record Month(String label, String href, @Nullable String here) {}

    record Model(
            FormView form,
            String here,
            String back,
            Around around,
            String action,
            boolean narrowed,
            boolean any,
            @Nullable String month,
            @Nullable String day,
            List<Month> months,
            DateCalendar.@Nullable Sheet calendar,
            List<DateRows.Row> rows,
            Pager pager,
            List<Choice> items,
            List<Choice> limits,
            List<Choice> states,
            String unit,
            @Nullable String told) {}

    View page(Event event, Shown asked, @Nullable String after, FormView form, Ticks ticks, @Nullable String told) {
        return page(event, asked, after, form, ticks, told, Typed.NONE);
    }

    /** The list with a row that was not taken. */
    View page(Event event, Shown asked, @Nullable String after, Typed typed) {
        return page(event, asked, after, FormView.of(Map.of()), Ticks.NONE, null, typed);
    }

    private View page(
            Event event,
            Shown asked,
            @Nullable String after,
            FormView form,
            Ticks ticks,
            @Nullable String told,
            Typed typed) {
        var now = LocalDate.ofInstant(clock.instant(), event.zone());
        var months = new TreeMap<>(list.months(current.tenant(), event.id()));
        var shown = asked.calendar() ? asked.orMonth(nearest(months, YearMonth.from(now))) : asked;
        var trail = Trail.of(shown.calendar() ? null : after);
        var at = shown.address("") + (after == null ? "" : "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        var rows = new DateRows(wording(), event, ticks.chosen(), at, typed);
        var sheet = shown.calendar() && !months.isEmpty() ? sheet(event, shown, months, ticks, now) : null;
        var slice = shown.calendar() ? Slice.<DateSummary>of(List.of(), ROWS, _ -> "") : slice(event, shown, trail);
        var products = catalog.products(current.tenant(), event.id());
        return View.of(
                DatesPage.PAGE,
                new Model(
                        form,
                        DatesPage.here(event),
                        "/admin/events/" + event.id(),
                        Around.of(event, wording()),
                        action(event, shown),
                        !shown.span().equals(ListDates.Span.ALL),
                        sheet != null || !slice.results().isEmpty(),
                        shown.month().map(YearMonth::toString).orElse(null),
                        shown.day()
                                .map(day -> new MonthSheet(current.locale(), YearMonth.from(day)).longDay(day))
                                .orElse(null),
                        shown.calendar() ? List.of() : months(event, months, shown),
                        sheet,
                        slice.results().stream().map(rows::row).toList(),
                        trail.pager(
                                wording().text("dates.count", slice.results().size()),
                                shown.address(DatesPage.here(event)),
                                slice.next()),
                        BulkForm.items(products, wording()),
                        list.limits(current.tenant(), event.id()).stream()
                                .map(name -> Choice.of(name, name))
                                .toList(),
                        BulkForm.states(wording()),
                        event.currency().getSymbol(current.locale()),
                        told));
    }

    private Slice<DateSummary> slice(Event event, Shown shown, Trail trail) {
        return list.execute(current.tenant(), event.id(), shown.span(), trail.cursor(), ROWS)
                .orElseThrow(ProblemException::notFound);
    }

    private DateCalendar.Sheet sheet(
            Event event, Shown shown, NavigableMap<YearMonth, Integer> months, Ticks ticks, LocalDate today) {
        var days = list.days(current.tenant(), event.id(), shown.span(), DateCalendar.SHOWN);
        var rows = new DateRows(wording(), event, ticks.chosen(), "?", Typed.NONE);
        return new DateCalendar(wording(), event, rows, ticks.days(), today)
                .sheet(shown.month().orElseThrow(), months, days);
    }

    private static String action(Event event, Shown shown) {
        var address = shown.address(DatesPage.here(event));
        return address.substring(0, address.length() - 1);
    }

    /** The month that is now, or the next that has dates, or the last that had some. */
    private static YearMonth nearest(TreeMap<YearMonth, Integer> months, YearMonth now) {
        return Optional.ofNullable(months.ceilingKey(now))
                .or(() -> Optional.ofNullable(months.floorKey(now)))
                .orElse(now);
    }

    private List<Month> months(Event event, Map<YearMonth, Integer> months, Shown shown) {
        return months.entrySet().stream()
                .map(month -> new Month(
                        wording()
                                .text(
                                        "dates.month",
                                        new MonthSheet(current.locale(), month.getKey()).title(),
                                        month.getValue()),
                        DatesPage.here(event) + "?month=" + month.getKey(),
                        shown.month()
                                .filter(month.getKey()::equals)
                                .map(_ -> "true")
                                .orElse(null)))
                .toList();
    }

    Wording wording() {
        return new Wording(messages, DatesPage.PAGE, current.locale());
    }
}
