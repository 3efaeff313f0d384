package dev.bilten.admin.dates;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dates of a series, month by month; what is ticked, or a whole month, is changed together. */
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

    @Inject
    public DatesPage(Catalog catalog, ListDates list, EditDates edit, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.list = list;
        this.edit = edit;
        this.messages = messages;
        this.current = current;
    }

    record Row(String id, String when, String title, String sold, String left, String state, boolean ticked) {}

    record Month(String label, String href, @Nullable String here) {}

    record Model(
            FormView form,
            String here,
            String back,
            String event,
            @Nullable String month,
            List<Month> months,
            List<Row> rows,
            Pager pager,
            List<Choice> items,
            List<Choice> states,
            String unit,
            @Nullable String told) {}

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("month") @Nullable String month,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var event = event(id);
        var told = done == null ? null : done.matches("[0-9]{1,5}") ? Integer.valueOf(done) : null;
        var words = "removed".equals(done)
                ? wording().text("dates.removed")
                : told == null ? null : wording().text("dates.done", told);
        return page(event, month(month), after, FormView.of(Map.of()), Set.of(), words);
    }

    @POST
    public Response change(@PathParam("id") String id, @QueryParam("month") @Nullable String month, Form form) {
        var event = event(id);
        var shown = month(month);
        var ticked = ticked(event, shown, form);
        var change = BulkForm.read(form, event, catalog.products(current.tenant(), event.id()));
        if (form.valid()) {
            var command = new EditDates.Command(event.id(), ticked, change);
            switch (edit.execute(current.call("edited in the admin"), command)) {
                case EditDates.Result.Saved(var count) -> {
                    return Replies.seeOther(here(event) + "?done=" + count
                            + shown.map(which -> "&month=" + which).orElse(""));
                }
                case EditDates.Result.BelowSold(var taken) -> form.fault("size", "dates.below", taken);
                case EditDates.Result.Refused(var violations) -> Wording.explain(form, violations, BulkForm.FIELDS);
                case EditDates.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(
                page(event, shown, null, wording().again(form), ticked, null).withStatus(422));
    }

    /** All of the month, or those that are ticked on the page; what is no date of this event is refused behind. */
    private Set<DateId> ticked(Event event, Optional<YearMonth> month, Form form) {
        if (form.ticked("all")) {
            return new HashSet<>(list.ids(current.tenant(), event.id(), span(month)));
        }
        var chosen = new HashSet<DateId>();
        for (var summary : list.ids(current.tenant(), event.id(), span(month))) {
            if (form.ticked("date-" + summary)) {
                chosen.add(summary);
            }
        }
        return chosen;
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static Optional<YearMonth> month(@Nullable String sent) {
        try {
            return Optional.ofNullable(sent)
                    .filter(text -> text.matches("[12][0-9]{3}-[01][0-9]"))
                    .map(YearMonth::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ListDates.Span span(Optional<YearMonth> month) {
        return month.map(ListDates.Span::of).orElse(ListDates.Span.ALL);
    }

    private View page(
            Event event,
            Optional<YearMonth> month,
            @Nullable String after,
            FormView form,
            Set<DateId> ticked,
            @Nullable String told) {
        var trail = Trail.of(after);
        var slice = list.execute(current.tenant(), event.id(), span(month), trail.cursor(), ROWS)
                .orElseThrow(ProblemException::notFound);
        var rows = slice.results().stream()
                .map(summary -> row(event, summary, ticked))
                .toList();
        var address =
                here(event) + "?" + month.map(which -> "month=" + which + "&").orElse("");
        var products = catalog.products(current.tenant(), event.id());
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(event),
                        "/admin/events/" + event.id(),
                        wording().in(event.title()),
                        month.map(YearMonth::toString).orElse(null),
                        months(event, month),
                        rows,
                        trail.pager(wording().text("dates.count", rows.size()), address, slice.next()),
                        BulkForm.items(products, wording()),
                        BulkForm.states(wording()),
                        event.currency().getSymbol(current.locale()),
                        told));
    }

    private List<Month> months(Event event, Optional<YearMonth> shown) {
        var format = DateTimeFormatter.ofPattern("LLLL yyyy", current.locale());
        return list.months(current.tenant(), event.id()).entrySet().stream()
                .map(month -> new Month(
                        wording().text("dates.month", month.getKey().format(format), month.getValue()),
                        here(event) + "?month=" + month.getKey(),
                        shown.filter(month.getKey()::equals).map(_ -> "true").orElse(null)))
                .toList();
    }

    private Row row(Event event, DateSummary summary, Set<DateId> ticked) {
        var formats = wording().formats(event.zone());
        var date = summary.date();
        var when =
                date.endsAt().map(end -> formats.range(date.startsAt(), end)).orElse(formats.dateTime(date.startsAt()));
        boolean soldOut = summary.left().filter(left -> left == 0).isPresent();
        return new Row(
                date.id().toString(),
                when,
                wording().in(date.title()),
                formats.number(summary.sold()),
                summary.quotas() == 0
                        ? "–"
                        : summary.left().map(formats::number).orElse(wording().text("dates.unlimited")),
                date.active() ? soldOut ? "soldout" : "onsale" : "off",
                ticked.contains(date.id()));
    }

    static String here(Event event) {
        return "/admin/events/" + event.id() + "/dates";
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
