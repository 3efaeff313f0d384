package dev.bilten.admin.events;

import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.catalog.app.ShowNextDates;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All events, the newest first. */
@Service
@Path("/admin/events")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_VIEW)
public class EventsPage implements InRail {
    static final String PAGE = "dev/bilten/admin/events/events";
    private static final String HERE = "/admin/events";
    private static final int ROWS = 25;

    private final ListEvents events;
    private final ShowNextDates showNextDates;
    private final Messages messages;
    private final CurrentCall current;
    private final CurrentIdentity identity;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventsPage(
            ListEvents events,
            ShowNextDates showNextDates,
            Messages messages,
            CurrentCall current,
            CurrentIdentity identity) {
        this.events = events;
        this.showNextDates = showNextDates;
        this.messages = messages;
        this.current = current;
        this.identity = identity;
    }

    record Row(String title, String href, String when, String zone, String venue, String state) {}

    record Model(List<Row> rows, Pager pager) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("events", 200, "calendar", HERE, PAGE, Permissions.EVENTS_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("the rows are chosen by them")
    public View list(@QueryParam("after") @Nullable String after) {
        var trail = Trail.of(after);
        var slice = where().map(theirs -> events.execute(current.tenant(), theirs, trail.cursor(), ROWS))
                .orElseGet(() -> events.execute(current.tenant(), trail.cursor(), ROWS));
        var rows = showNextDates.execute(current.tenant(), slice.results(), clock.instant()).stream()
                .map(this::row)
                .toList();
        var count = wording().text("events.count", rows.size());
        return View.of(PAGE, new Model(rows, trail.pager(count, HERE + "?", slice.next())));
    }

    /** Whoever is no person of this organizer has no events. */
    private Optional<Set<UUID>> where() {
        return identity.caller() instanceof Caller.Person person
                ? person.where(Permissions.EVENTS_VIEW)
                : Optional.of(Set.of());
    }

    private Row row(Shown shown) {
        var event = shown.event();
        var formats = wording().formats(event.zone());
        return new Row(
                wording().in(event.title()),
                HERE + "/" + event.id(),
                event.startsAt()
                        .map(formats::dateTime)
                        .map(when -> shown.more() == 0 ? when : wording().text("events.more", when, shown.more()))
                        .orElse(wording().text("events.nodate")),
                event.startsAt().map(formats::zoneName).orElse(""),
                event.venueName(),
                event.state().name().toLowerCase(Locale.ROOT));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
