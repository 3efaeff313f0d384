package dev.bilten.admin.event;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.ReadProfile;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An event's own facts. */
@Path("/admin/events/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class EditEventPage {
    private static final String PAGE = "dev/bilten/admin/event/edit-event";

    private final EditEvent edit;
    private final Catalog catalog;
    private final ReadProfile profiles;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public EditEventPage(
            EditEvent edit, Catalog catalog, ReadProfile profiles, Messages messages, CurrentCall current) {
        this.edit = edit;
        this.catalog = catalog;
        this.profiles = profiles;
        this.messages = messages;
        this.current = current;
    }

    /** @param version what is saved over: when somebody else was quicker, theirs, because the editor was told */
    record Model(
            String here,
            Around around,
            long version,
            boolean stale,
            FormView form,
            UsualFact zone,
            List<Choice> zones,
            List<Choice> currencies) {}

    @GET
    public View form(@PathParam("id") String id) {
        var event = event(id);
        return page(event, event.version(), EventForm.of(event), false);
    }

    @POST
    public Response save(@PathParam("id") String id, Form form) {
        var event = event(id);
        var usual = usualZone().filter(any -> UsualFact.taken(form.raw("turn"), "zone"));
        var draft = EventForm.read(form, usual.map(ZoneId::of));
        if (!form.valid()) {
            return again(event, form);
        }
        var command = new EditEvent.Command(event.id(), Versions.of(form), draft);
        return switch (edit.execute(current.call("edited in the admin"), command)) {
            case EditEvent.Result.Saved _ -> EventPage.done(event.id(), "saved");
            case EditEvent.Result.Stale(var now) ->
                Replies.page(
                        page(now, now.version(), wording().again(form), true).withStatus(409));
            case EditEvent.Result.Refused(var violations) -> {
                Wording.explain(form, violations, EventForm.FIELDS);
                yield again(event, form);
            }
            case EditEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private Optional<String> usualZone() {
        return Optional.of(profiles.execute(current.tenant()).zone()).filter(Zones.IDS::contains);
    }

    /** The version stays the one the editor saw. */
    private Response again(Event event, Form form) {
        return Replies.page(
                page(event, Versions.of(form), wording().again(form), false).withStatus(422));
    }

    private View page(Event event, long version, FormView form, boolean stale) {
        return View.of(
                PAGE,
                new Model(
                        "/admin/events/" + event.id(),
                        Around.of(event, wording()),
                        version,
                        stale,
                        form,
                        UsualFact.of(
                                wording(),
                                "zone",
                                wording().text("edit.zone"),
                                new UsualFact.Pair(
                                        place(event.zone().getId()),
                                        place(usualZone().orElse("")))),
                        Zones.choices(),
                        Currencies.choices(current.locale())));
    }

    private static String place(String zone) {
        return zone.replace('_', ' ');
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
