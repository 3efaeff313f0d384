package dev.bilten.admin.dates;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.MonthSheet;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dates of a series, in a list or as the calendar of a month; what is ticked, or all that is shown, is changed together. */
@Path("/admin/events/{id}/dates")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class DatesPage {
    static final String PAGE = "dev/bilten/admin/dates/dates";
    private static final int ROWS = 50;

    private final Catalog catalog;
    private final ListDates list;
    private final EditDates edit;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DatesPage(Catalog catalog, ListDates list, EditDates edit, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.list = list;
        this.edit = edit;
        this.messages = messages;
        this.current = current;
    }

    record Month(String label, String href, @Nullable String here) {}

    record Model(
            FormView form,
            String here,
            String back,
            String event,
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
            List<Choice> states,
            String unit,
            @Nullable String told) {}

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("month") @Nullable String month,
            @QueryParam("day") @Nullable String day,
            @QueryParam("view") @Nullable String view,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var event = event(id);
        var told = done == null ? null : done.matches("[0-9]{1,5}") ? Integer.valueOf(done) : null;
        var words = "removed".equals(done)
                ? wording().text("dates.removed")
                : told == null ? null : wording().text("dates.done", told);
        return page(event, Shown.of(month, day, view), after, FormView.of(Map.of()), Ticks.NONE, words);
    }

    @POST
    public Response change(
            @PathParam("id") String id,
            @QueryParam("month") @Nullable String month,
            @QueryParam("day") @Nullable String day,
            @QueryParam("view") @Nullable String view,
            Form form) {
        var event = event(id);
        var shown = Shown.of(month, day, view);
        var ticks = Ticks.read(form, shown.span(), span -> list.ids(current.tenant(), event.id(), span));
        var change = BulkForm.read(form, event, catalog.products(current.tenant(), event.id()));
        if (form.valid()) {
            var command = new EditDates.Command(event.id(), ticks.chosen(), change);
            switch (edit.execute(current.call("edited in the admin"), command)) {
                case EditDates.Result.Saved(var count) -> {
                    return Replies.seeOther(shown.address(here(event)) + "done=" + count);
                }
                case EditDates.Result.BelowSold(var taken) -> form.fault("size", "dates.below", taken);
                case EditDates.Result.Refused(var violations) -> Wording.explain(form, violations, BulkForm.FIELDS);
                case EditDates.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(
                page(event, shown, null, wording().again(form), ticks, null).withStatus(422));
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private View page(
            Event event, Shown asked, @Nullable String after, FormView form, Ticks ticks, @Nullable String told) {
        var now = LocalDate.ofInstant(clock.instant(), event.zone());
        var months = new TreeMap<>(list.months(current.tenant(), event.id()));
        var shown = asked.calendar() ? asked.orMonth(nearest(months, YearMonth.from(now))) : asked;
        var trail = Trail.of(shown.calendar() ? null : after);
        var rows = new DateRows(wording(), event, ticks.chosen());
        var sheet = shown.calendar() && !months.isEmpty() ? sheet(event, shown, months, ticks, now) : null;
        var slice = shown.calendar() ? Slice.<DateSummary>of(List.of(), ROWS, _ -> "") : slice(event, shown, trail);
        var products = catalog.products(current.tenant(), event.id());
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(event),
                        "/admin/events/" + event.id(),
                        wording().in(event.title()),
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
                                shown.address(here(event)),
                                slice.next()),
                        BulkForm.items(products, wording()),
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
        var rows = new DateRows(wording(), event, ticks.chosen());
        return new DateCalendar(wording(), event, rows, ticks.days(), today)
                .sheet(shown.month().orElseThrow(), months, days);
    }

    private static String action(Event event, Shown shown) {
        var address = shown.address(here(event));
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
                        here(event) + "?month=" + month.getKey(),
                        shown.month()
                                .filter(month.getKey()::equals)
                                .map(_ -> "true")
                                .orElse(null)))
                .toList();
    }

    static String here(Event event) {
        return "/admin/events/" + event.id() + "/dates";
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
