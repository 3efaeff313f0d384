package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.web.filter.Arrivals;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Arrivals arrivals;
    private final CurrentCall current;

    @Inject
    public EmbedPage(
            EventPage events,
            EventModel model,
            Catalog catalog,
            Shopfront shopfront,
            Arrivals arrivals,
            CurrentCall current) {
        this.events = events;
        this.model = model;
        this.catalog = catalog;
        this.shopfront = shopfront;
        this.arrivals = arrivals;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("slug") String slug,
            @QueryParam("date") @Nullable String date,
            @QueryParam("day") @Nullable String day,
            @QueryParam("month") @Nullable String month,
            @Context UriInfo asked) {
        var event = events.find(slug);
        var frame = Frame.of(asked.getQueryParameters());
        var page = new EventModel.Page(event, date(event, date), new DatePicker.Asked(month, day), true);
        var view = drawn(page, Choice.with(frame.voucher()), frame);
        arrivals.framed(current.tenant(), slug);
        return view;
    }

    /** Where it cannot be taken, the event's own page says why, with what was chosen; a code is only looked at here. */
    @POST
    @Path("holds")
    @FramedForm("a new visitor chooses tickets")
    public Response hold(@PathParam("slug") String slug, Form form, @Context UriInfo asked) {
        if (!form.raw("act").equals("code")) {
            // a frame shows nobody's cart: where it says no code, nobody took one out
            return events.take(slug, form, sent -> sent.code().filter(typed -> !typed.isEmpty()));
        }
        var event = events.find(slug);
        var date = date(event, form.raw(Fields.DATE));
        var sent = new TicketForm(form, event, catalog.products(current.tenant(), event.id()), date.map(EventDate::id));
        var page = new EventModel.Page(event, date, new DatePicker.Asked(null, null), true);
        var frame = Frame.of(asked.getQueryParameters()).withVoucher(sent.voucher());
        return Response.ok(drawn(page, new Choice(sent.values(), Map.of(), null, sent.voucher()), frame))
                .build();
    }

    private Optional<EventDate> date(Event event, @Nullable String typed) {
        return EventPage.id(typed)
                .flatMap(id -> catalog.date(current.tenant(), new DateId(id)))
                .filter((EventDate one) -> one.event().equals(event.id()) && one.active());
    }

    private View drawn(EventModel.Page page, Choice choice, Frame frame) {
        var shown = new HashMap<String, Object>(model.of(page, choice));
        shown.remove("meta");
        shown.computeIfPresent("dates", (_, dates) -> ((DatePicker.Dates) dates).leading(frame::to));
        shown.computeIfPresent("order", (_, order) -> ((OrderForm) order).leading(frame::to));
        shown.put("frame", frame.around(EventFacts.href(page.event())));
        return shopfront.page("embed", Map.copyOf(shown), page.event()).withHeader("Cache-Control", "no-store");
    }
}
