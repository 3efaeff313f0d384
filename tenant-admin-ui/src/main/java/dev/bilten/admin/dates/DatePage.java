package dev.bilten.admin.dates;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.RemoveDate;
import dev.bilten.catalog.app.SaveDate;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One date of a series: when it is, when it is sold, how many places it has, and its end. */
@Path("/admin/events/{id}/dates/{date}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DatePage {
    private static final String PAGE = "dev/bilten/admin/dates/date";
    private static final Map<String, String> FIELDS =
            Map.of("/title", "title.en", "/sale/until", "saleUntil", "/sale/from", "saleFrom");

    private final Catalog catalog;
    private final ReadQuotas quotas;
    private final SaveDate save;
    private final RemoveDate remove;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DatePage(
            Catalog catalog,
            ReadQuotas quotas,
            SaveDate save,
            RemoveDate remove,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.quotas = quotas;
        this.save = save;
        this.remove = remove;
        this.messages = messages;
        this.current = current;
    }

    private record Place(Event event, EventDate date) {
        String here() {
            return DatesPage.here(event) + "/" + date.id();
        }
    }

    record Limit(String name, String href, String counts, String figures) {}

    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            String stock,
            String when,
            String zone,
            long version,
            boolean stale,
            String newLimit,
            List<Limit> limits,
            @Nullable String told,
            String toldKind) {}

    @GET
    public View form(
            @PathParam("id") String id, @PathParam("date") String date, @QueryParam("done") @Nullable String done) {
        var place = place(id, date);
        return page(place, stored(place), place.date().version(), false, done);
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
                    return Replies.page(page(place, wording().again(form), now.version(), true, null)
                            .withStatus(409));
                }
                case SaveDate.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveDate.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), Versions.of(form), false, null)
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

    private Place place(String id, String date) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        return catalog.date(current.tenant(), new DateId(Replies.id(date)))
                .filter(found -> found.event().equals(event.id()))
                .map(found -> new Place(event, found))
                .orElseThrow(ProblemException::notFound);
    }

    /** Its prices stay: they are changed for one date or many on the page of all. */
    private static DateDraft read(Form form, Place place) {
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

    private static FormView stored(Place place) {
        var formats = Formats.of(Locale.ENGLISH, place.event().zone());
        var date = place.date();
        var values = new HashMap<String, String>();
        date.title().byLanguage().forEach((language, words) -> values.put("title." + language, words));
        values.put("startsAt", formats.inputDateTime(date.startsAt()));
        date.endsAt().ifPresent(end -> values.put("endsAt", formats.inputDateTime(end)));
        date.sale().from().ifPresent(from -> values.put("saleFrom", formats.inputDateTime(from)));
        date.sale().until().ifPresent(until -> values.put("saleUntil", formats.inputDateTime(until)));
        values.put("active", date.active() ? "on" : "");
        return FormView.of(values);
    }

    private View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var event = place.event();
        boolean refused = "in-use".equals(done) || "last".equals(done);
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(event, wording()),
                        place.here(),
                        DatesPage.here(event),
                        "/admin/events/" + event.id() + "/stock?date="
                                + place.date().id(),
                        wording().formats(event.zone()).dateTime(place.date().startsAt()),
                        event.zone().getId().replace('_', ' '),
                        version,
                        stale,
                        "/admin/events/" + event.id() + "/quotas/new?date="
                                + place.date().id(),
                        limits(place),
                        refused || "saved".equals(done) ? wording().text("date.done." + done) : null,
                        refused ? "danger" : "success"));
    }

    private List<Limit> limits(Place place) {
        var event = place.event();
        var scopes = Scopes.in(catalog.products(current.tenant(), event.id()), wording());
        var formats = wording().formats(event.zone());
        return quotas.of(current.tenant(), event.id(), Optional.of(place.date().id())).stream()
                .map(quota -> new Limit(
                        quota.name(),
                        "/admin/events/" + event.id() + "/quotas/" + quota.id(),
                        scopes.told(quota.items()),
                        quota.size()
                                .map(size -> wording()
                                        .text(
                                                "date.limit.left",
                                                quota.left()
                                                        .map(formats::number)
                                                        .orElse(""),
                                                formats.number(size)))
                                .orElse(wording().text("date.limit.unlimited"))))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
