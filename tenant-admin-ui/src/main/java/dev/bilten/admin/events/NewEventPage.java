package dev.bilten.admin.events;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Currencies;
import dev.bilten.admin.event.EventForm;
import dev.bilten.admin.event.Zones;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A new event from five fields; all else has its place in the workspace. */
@Path("/admin/events/new")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class NewEventPage {
    private static final String PAGE = "dev/bilten/admin/events/new-event";

    private final CreateEvent create;
    private final ListEvents events;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NewEventPage(CreateEvent create, ListEvents events, Messages messages, CurrentCall current) {
        this.create = create;
        this.events = events;
        this.messages = messages;
        this.current = current;
    }

    record Model(FormView form, List<Choice> zones, List<Choice> currencies) {}

    /** Zone and currency are mostly those of the event before. */
    @GET
    public View empty() {
        var latest = events.execute(current.tenant(), Optional.empty(), 1).results().stream()
                .findFirst();
        var zone = latest.map(event -> event.zone().getId()).orElse("");
        var currency = latest.map(event -> event.currency()).orElse(Currencies.FALLBACK);
        return page(FormView.of(Map.of("zone", zone, "currency", currency.getCurrencyCode())));
    }

    @POST
    public Response create(Form form) {
        var draft = EventForm.read(form);
        if (!form.valid()) {
            return again(form);
        }
        return switch (create.execute(current.call("created in the admin"), draft)) {
            case CreateEvent.Result.Created(var event) -> Replies.seeOther("/admin/events/" + event.id());
            case CreateEvent.Result.Refused(var violations) -> {
                Wording.explain(form, violations, EventForm.FIELDS);
                yield again(form);
            }
        };
    }

    private Response again(Form form) {
        var wording = new Wording(messages, PAGE, current.locale());
        return Replies.page(page(wording.again(form)).withStatus(422));
    }

    private View page(FormView form) {
        return View.of(PAGE, new Model(form, Zones.choices(), Currencies.choices(current.locale())));
    }
}
