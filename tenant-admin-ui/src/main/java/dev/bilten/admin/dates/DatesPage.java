package dev.bilten.admin.dates;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates of a series, in a list or as the calendar of a month; what is ticked, or all that is shown, is changed together. */
@Path("/admin/events/{id}/dates")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DatesPage {
    static final String PAGE = "dev/bilten/admin/dates/dates";

    private final Catalog catalog;
    private final ListDates list;
    private final EditDates edit;
    private final DatesShown page;
    private final CurrentCall current;

    @Inject
    public DatesPage(Catalog catalog, ListDates list, EditDates edit, DatesShown page, CurrentCall current) {
        this.catalog = catalog;
        this.list = list;
        this.edit = edit;
        this.page = page;
        this.current = current;
    }

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
                ? page.wording().text("dates.removed")
                : told == null ? null : page.wording().text("dates.done", told);
        return page.page(event, Shown.of(month, day, view), after, FormView.of(Map.of()), Ticks.NONE, words);
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
        var change = BulkForm.read(
                form,
                event,
                catalog.products(current.tenant(), event.id()),
                list.limits(current.tenant(), event.id()),
                current.locale().getLanguage());
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
        return Replies.page(page.page(event, shown, null, page.wording().again(form), ticks, null)
                .withStatus(422));
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    static String here(Event event) {
        return "/admin/events/" + event.id() + "/dates";
    }
}
