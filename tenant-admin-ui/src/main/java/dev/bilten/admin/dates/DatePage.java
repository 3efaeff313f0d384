package dev.bilten.admin.dates;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.RemoveDate;
import dev.bilten.catalog.app.SaveDate;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
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

/** One date of a series: when it is, when it is sold, how many places it has, and its end. */
@Path("/admin/events/{id}/dates/{date}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DatePage {
    private static final Map<String, String> FIELDS =
            Map.of("/title", "title.en", "/sale/until", "saleUntil", "/sale/from", "saleFrom");

    private final Catalog catalog;
    private final SaveDate save;
    private final RemoveDate remove;
    private final DateShown shown;
    private final CurrentCall current;

    @Inject
    public DatePage(Catalog catalog, SaveDate save, RemoveDate remove, DateShown shown, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.remove = remove;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View form(
            @PathParam("id") String id, @PathParam("date") String date, @QueryParam("done") @Nullable String done) {
        var place = place(id, date);
        return shown.page(place, DateShown.stored(place), place.date().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("date") String date, Form form) {
        var place = place(id, date);
        var draft = read(form, place);
        if (form.valid()) {
            var command = new SaveDate.Command(place.event().id(), place.date().id(), Versions.of(form), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveDate.Result.Saved _ -> {
                    return Replies.seeOther(place.here() + "?done=saved");
                }
                case SaveDate.Result.Stale(var now) -> {
                    return Replies.page(shown.page(place, shown.wording().again(form), now.version(), true, null)
                            .withStatus(409));
                }
                case SaveDate.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveDate.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(shown.page(place, shown.wording().again(form), Versions.of(form), false, null)
                .withStatus(422));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @PathParam("date") String date) {
        var place = place(id, date);
        var command = new RemoveDate.Command(place.event().id(), place.date().id());
        return switch (remove.execute(current.call("removed in the admin"), command)) {
            case RemoveDate.Result.Removed() -> Replies.seeOther(DatesPage.here(place.event()) + "?done=removed");
            case RemoveDate.Result.InUse() -> Replies.seeOther(place.here() + "?done=in-use");
            case RemoveDate.Result.Last() -> Replies.seeOther(place.here() + "?done=last");
            case RemoveDate.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private DateShown.Place place(String id, String date) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        return catalog.date(current.tenant(), new DateId(Replies.id(date)))
                .filter(found -> found.event().equals(event.id()))
                .map(found -> new DateShown.Place(event, found))
                .orElseThrow(ProblemException::notFound);
    }

    /** Its prices stay: they are changed for one date or many on the page of all. */
    private static DateDraft read(Form form, DateShown.Place place) {
        var zone = place.event().zone();
        var date = place.date();
        return new DateDraft(
                form.localizedText("title").max(200).value(),
                form.dateTime("startsAt", zone).required().value().orElse(date.startsAt()),
                form.dateTime("endsAt", zone).value(),
                new SaleWindow(
                        form.dateTime("saleFrom", zone).value(),
                        form.dateTime("saleUntil", zone).value()),
                form.ticked("active"),
                date.prices());
    }
}
