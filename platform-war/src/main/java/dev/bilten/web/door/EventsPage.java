package dev.bilten.web.door;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ShowNextDates;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which event the door is of. */
@Path("/scan")
@Requires(Permissions.CHECKIN_SCAN)
@Produces(MediaType.TEXT_HTML)
public class EventsPage {
    private static final String TEMPLATE = "dev/bilten/web/door/events";

    private final Catalog catalog;
    private final ShowNextDates showNextDates;
    private final TheirEvents theirs;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventsPage(Catalog catalog, ShowNextDates showNextDates, TheirEvents theirs, CurrentCall current) {
        this.theirs = theirs;
        this.catalog = catalog;
        this.showNextDates = showNextDates;
        this.current = current;
    }

    record Model(List<Choice> events) {}

    /** One event to choose. */
    record Choice(String href, String title, String when) {}

    @GET
    @OfTheirEvents("only these are offered")
    public View show() {
        var tenant = current.tenant();
        return View.of(
                TEMPLATE,
                new Model(showNextDates.execute(tenant, theirs(tenant), clock.instant()).stream()
                        .map(Shown::event)
                        .sorted(Comparator.comparing(event -> event.startsAt().orElse(Instant.MAX)))
                        .map(this::choice)
                        .toList()));
    }

    private List<Event> theirs(TenantContext tenant) {
        return catalog.live(tenant).stream()
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.CHECKIN_SCAN))
                .toList();
    }

    private Choice choice(Event event) {
        var formats = Formats.of(current.locale(), event.zone());
        var when =
                event.startsAt().map((Instant start) -> formats.dateTime(start)).orElse("");
        return new Choice(
                "/scan/" + event.slug(), event.title().in(current.locale().getLanguage()), when);
    }
}
