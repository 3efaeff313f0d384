package dev.bilten.admin.quotas;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.quotas.Scopes.Tick;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.design.Choice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One limit of an event, {@code new} for one still to be made: its size, and what it counts on which date. */
@Path("/admin/events/{id}/quotas/{quota}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuotaPage {
    static final String PAGE = "dev/bilten/admin/quotas/quota";
    private static final String NEW = "new";

    private final Catalog catalog;
    private final ReadQuotas read;
    private final SaveQuota save;
    private final OneDate dates;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuotaPage(
            Catalog catalog, ReadQuotas read, SaveQuota save, OneDate dates, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.read = read;
        this.save = save;
        this.dates = dates;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String action,
            String back,
            Around around,
            String heading,
            boolean fresh,
            String taken,
            List<Tick> ticks,
            boolean series,
            List<Choice> times) {}

    /** @param date the one it is for; of a new one, the one it was asked for */
    private record Place(Event event, Scopes scopes, Optional<Quota> quota, Optional<EventDate> date) {
        String back() {
            return "/admin/events/" + event.id();
        }
    }

    /** @param date for a new one: the date it is meant for */
    @GET
    public View form(
            @PathParam("id") String id, @PathParam("quota") String quota, @QueryParam("date") @Nullable String date) {
        var place = place(id, quota, date);
        var values = new HashMap<String, String>();
        place.quota().ifPresent(found -> {
            values.put("name", found.name());
            values.put("size", found.size().map(String::valueOf).orElse(""));
            values.put("closes", found.closeOnSellOut() ? "on" : "");
        });
        place.date().ifPresent(one -> {
            values.put("day", OneDate.day(place.event(), one));
            values.put("date", one.id().toString());
        });
        var ticked = place.quota().map(Quota::items).orElseGet(() -> uncounted(place));
        return page(place, FormView.of(values), ticked);
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("quota") String quota, Form form) {
        var place = place(id, quota, null);
        var name = form.text("name").required().max(120).value();
        var size = form.integer("size", 0, QuotaDraft.LARGEST).value();
        var items = place.scopes().read(form);
        var date = dates.read(form, place.event());
        if (form.valid()) {
            var draft = new QuotaDraft(name, size, date, items, form.ticked("closes"));
            var command =
                    new SaveQuota.Command(place.event().id(), place.quota().map(Quota::id), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveQuota.Result.Saved _ -> {
                    return Replies.seeOther(
                            place.back() + date.map(one -> "/dates/" + one).orElse("") + "?done=saved");
                }
                case SaveQuota.Result.BelowSold(var taken) -> form.fault("size", "quota.below", taken);
                case SaveQuota.Result.Refused(var violations) ->
                    Wording.explain(form, violations, Map.of("/products", "items", "/date", "day"));
                case SaveQuota.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), items).withStatus(422));
    }

    private Place place(String id, String quota, @Nullable String date) {
        var tenant = current.tenant();
        var event = catalog.event(tenant, new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var scopes = new Scopes(catalog.products(tenant, event.id()), wording());
        if (quota.equals(NEW)) {
            var asked = date == null || date.isBlank()
                    ? Optional.<EventDate>empty()
                    : Optional.of(date(event, new DateId(Replies.id(date))));
            return new Place(event, scopes, Optional.empty(), asked);
        }
        var found =
                read.one(tenant, event.id(), new QuotaId(Replies.id(quota))).orElseThrow(ProblemException::notFound);
        return new Place(event, scopes, Optional.of(found), found.date().map(one -> date(event, one)));
    }

    private EventDate date(Event event, DateId id) {
        return catalog.date(current.tenant(), id)
                .filter(found -> found.event().equals(event.id()))
                .orElseThrow(ProblemException::notFound);
    }

    /** A new limit is mostly for what has none. */
    private Set<Quota.Scope> uncounted(Place place) {
        var event = place.event().id();
        var counted = Stream.of(Optional.<DateId>empty(), place.date().map(EventDate::id))
                .distinct()
                .flatMap(date -> read.of(current.tenant(), event, date).stream())
                .flatMap(quota -> quota.products().stream())
                .collect(Collectors.toSet());
        return place.scopes().products().stream()
                .filter(product -> !counted.contains(product.id()))
                .map(product -> Quota.Scope.of(product.id()))
                .collect(Collectors.toSet());
    }

    private View page(Place place, FormView form, Set<Quota.Scope> ticked) {
        var wording = wording();
        var taken = place.quota()
                .map(quota -> wording.text(
                        "quota.taken", quota.counts().sold(), quota.counts().held()))
                .orElse(wording.text("quota.size.help"));
        return View.of(
                PAGE,
                new Model(
                        form,
                        place.back() + "/quotas/"
                                + place.quota()
                                        .map(quota -> quota.id().toString())
                                        .orElse(NEW),
                        place.back(),
                        Around.of(place.event(), wording),
                        place.quota().map(Quota::name).orElse(wording.text("quota.new")),
                        place.quota().isEmpty(),
                        taken,
                        place.scopes().ticks(ticked),
                        place.event().series(),
                        dates.choices(place.event(), form.values().getOrDefault("day", ""), wording)));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
