package dev.bilten.admin.dates;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateDraft;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.SaveDate;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date of a series as its row has it: what it is called, how many places, on sale or not. When it is tells its buyers, so it is moved on its page. */
@Path("/admin/events/{id}/dates/{date}/row")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DateRowPage {
    private final Catalog catalog;
    private final ReadQuotas quotas;
    private final SaveQuota resize;
    private final SaveDate save;
    private final DatesShown shown;
    private final CurrentCall current;

    @Inject
    public DateRowPage(
            Catalog catalog,
            ReadQuotas quotas,
            SaveQuota resize,
            SaveDate save,
            DatesShown shown,
            CurrentCall current) {
        this.catalog = catalog;
        this.quotas = quotas;
        this.resize = resize;
        this.save = save;
        this.shown = shown;
        this.current = current;
    }

    /** @param shown which slice of the list the row stands in */
    private record Place(
            Event event,
            EventDate date,
            Shown shown,
            @Nullable String after) {
        String list() {
            return shown.address(DatesPage.here(event))
                    + (after == null ? "" : "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
    }

    @POST
    public Response save(
            @PathParam("id") String id,
            @PathParam("date") String date,
            @QueryParam("month") @Nullable String month,
            @QueryParam("day") @Nullable String day,
            @QueryParam("after") @Nullable String after,
            Form form) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var found = catalog.date(current.tenant(), new DateId(Replies.id(date)))
                .filter(one -> one.event().equals(event.id()))
                .orElseThrow(ProblemException::notFound);
        var place = new Place(event, found, Shown.of(month, day, null), after);
        var title = form.text("title").max(200).value();
        if (found.version() != Versions.of(form)) {
            return stale(place, found, form);
        }
        resize(place, form);
        if (form.valid()) {
            var draft = new DateDraft(
                    ShownName.changed(found.title(), form, current.locale(), title),
                    found.startsAt(),
                    found.endsAt(),
                    found.sale(),
                    form.ticked("active"),
                    found.prices());
            var command = new SaveDate.Command(event.id(), found.id(), found.version(), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveDate.Result.Saved _ -> {
                    return Replies.seeOther(place.list());
                }
                case SaveDate.Result.Stale(var now) -> {
                    return stale(place, now, form);
                }
                case SaveDate.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case SaveDate.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return again(place, found.version(), form, 422);
    }

    /** Its places are those of the one limit of its own. */
    private void resize(Place place, Form form) {
        var event = place.event().id();
        var own = quotas.of(current.tenant(), event, Optional.of(place.date().id()));
        var size = form.integer("size", 0, QuotaDraft.LARGEST).value();
        if (own.size() != 1 || !form.valid() || own.getFirst().size().equals(size)) {
            return;
        }
        Quota quota = own.getFirst();
        var draft = QuotaDraft.of(quota).sized(quota.name(), size);
        var command = new SaveQuota.Command(event, Optional.of(quota.id()), draft);
        switch (resize.execute(current.call("edited in the admin"), command)) {
            case SaveQuota.Result.Saved _ -> {}
            case SaveQuota.Result.BelowSold(var taken) -> form.fault("size", "error.below-taken", taken);
            case SaveQuota.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
            case SaveQuota.Result.NotFound() -> throw ProblemException.notFound();
        }
    }

    private Response stale(Place place, EventDate now, Form form) {
        form.fault("", "error.changed-meanwhile");
        return again(place, now.version(), form, 409);
    }

    private Response again(Place place, long version, Form form, int status) {
        var typed =
                new Typed(place.date().id().toString(), version, shown.wording().again(form));
        return Replies.page(
                shown.page(place.event(), place.shown(), place.after(), typed).withStatus(status));
    }
}
