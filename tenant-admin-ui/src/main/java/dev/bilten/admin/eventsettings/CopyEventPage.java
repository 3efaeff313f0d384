package dev.bilten.admin.eventsettings;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A draft that begins as another event. */
@Path("/admin/events/{id}/copy")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class CopyEventPage {
    private static final String PAGE = "dev/bilten/admin/eventsettings/copy-event";

    private final Catalog catalog;
    private final CopyEvent copy;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public CopyEventPage(Catalog catalog, CopyEvent copy, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.copy = copy;
        this.messages = messages;
        this.current = current;
    }

    record Model(FormView form, String here, String back, Around around, boolean dated) {}

    @GET
    public View form(@PathParam("id") String id) {
        var event = event(id);
        var values = new HashMap<String, String>();
        event.title().byLanguage().forEach((language, words) -> values.put("title." + language, words));
        event.startsAt()
                .map(start -> start.atZone(event.zone()).toLocalDate().toString())
                .ifPresent(day -> values.put("firstDay", day));
        return page(event, FormView.of(values));
    }

    @POST
    public Response copy(@PathParam("id") String id, Form form) {
        var event = event(id);
        var title = form.localizedText("title").required().max(200).value();
        var day = day(form);
        if (form.valid()) {
            switch (copy.execute(current.call("copied in the admin"), new CopyEvent.Command(event.id(), title, day))) {
                case CopyEvent.Result.Copied(var made) -> {
                    return Replies.seeOther("/admin/events/" + made.id() + "?done=copied");
                }
                case CopyEvent.Result.Refused(var violations) ->
                    Wording.explain(form, violations, Map.of("/title", "title.en"));
                case CopyEvent.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form)).withStatus(422));
    }

    private static Optional<LocalDate> day(Form form) {
        var typed = form.raw("firstDay");
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException _) {
            form.fault("firstDay", "error.date");
            return Optional.empty();
        }
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private View page(Event event, FormView form) {
        var back = "/admin/events/" + event.id();
        return View.of(
                PAGE,
                new Model(
                        form,
                        back + "/copy",
                        back + "/settings",
                        Around.of(event, wording()),
                        event.startsAt().isPresent()));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
