package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.FramedForm;
import dev.bilten.webkit.access.OpenToAll;
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

/**
 * The choice of an event's tickets for a frame on another site. It keeps no cookie and knows nobody. What is chosen goes into
 * a cart in a window of the shop's own, where cookies are its own too.
 */
@Path("/embed/events/{slug}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop, on another site")
public class EmbedPage {
    private final EventPage events;
    private final EventModel model;
    private final Catalog catalog;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public EmbedPage(EventPage events, EventModel model, Catalog catalog, Shopfront shopfront, CurrentCall current) {
        this.events = events;
        this.model = model;
        this.catalog = catalog;
        this.shopfront = shopfront;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("slug") String slug,
            @QueryParam("date") @Nullable String date,
            @QueryParam("day") @Nullable String day,
            @QueryParam("month") @Nullable String month) {
        var event = events.find(slug);
        var chosen = EventPage.id(date)
                .flatMap(id -> catalog.date(current.tenant(), new DateId(id)))
                .filter((EventDate one) -> one.event().equals(event.id()) && one.active());
        var page = new EventModel.Page(event, chosen, new DatePicker.Asked(month, day), true);
        var shown = new java.util.HashMap<String, Object>(model.of(page, Choice.with("")));
        shown.remove("meta");
        return shopfront.page("embed", Map.copyOf(shown)).withHeader("Cache-Control", "no-store");
    }

    /** Where it cannot be taken, the event's own page says why, with what was chosen. */
    @POST
    @Path("holds")
    @FramedForm("a new visitor chooses tickets")
    public Response hold(@PathParam("slug") String slug, Form form) {
        return events.hold(slug, form);
    }
}
