package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventState;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ticketing.app.AddToCalendar;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An event as a file for a calendar. */
@Path("/events/{slug}/event.ics")
@OpenToAll("this is the shop")
public class EventCalendar {
    private final Catalog catalog;
    private final AddToCalendar calendar;
    private final CurrentCall current;

    @Inject
    public EventCalendar(Catalog catalog, AddToCalendar calendar, CurrentCall current) {
        this.catalog = catalog;
        this.calendar = calendar;
        this.current = current;
    }

    @GET
    public Response file(@PathParam("slug") String slug) {
        var event = catalog.eventBySlug(current.tenant(), slug)
                .filter(found -> found.state() != EventState.DRAFT)
                .orElseThrow(ProblemException::notFound);
        var page = current.origin().resolve(EventFacts.href(event)).toString();
        return Attached.of(calendar.execute(current.tenant(), event.id(), current.locale(), Optional.of(page)));
    }
}
