package dev.bilten.web.shop;

import dev.bilten.admin.event.EventForm;
import dev.bilten.admin.event.FirstTicket;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The shop as it will be with what somebody types right now. Nothing is stored; what cannot be read yet is left out. */
@Path("/admin/events/new/preview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class TypedPreviewPage {
    private final EventModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public TypedPreviewPage(EventModel model, Shopfront shopfront, CurrentCall current) {
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
    }

    @POST
    public View show(Form form) {
        var draft = EventForm.read(form);
        var typed = new Typed(draft, FirstTicket.read(form, draft.currency()));
        var language = current.locale().getLanguage();
        var event = typed.event(Text.of(language, shopfront.word("draft.title")));
        var offers = typed.offers(event, Text.of(language, shopfront.word("draft.ticket")));
        var page = new EventModel.Page(event, Optional.empty(), new DatePicker.Asked(null, null));
        return shopfront.draft("event", model.of(page, Choice.with(""), offers, null));
    }
}
