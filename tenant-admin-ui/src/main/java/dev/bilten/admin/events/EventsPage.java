package dev.bilten.admin.events;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.analytics.app.ReadIncome;
import dev.bilten.catalog.api.EventFilter.Phase;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ListedEvent;
import dev.bilten.catalog.app.FindEvents;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All events, the next first; what is looked for stands in the address. */
@Service
@Path("/admin/events")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_VIEW)
public class EventsPage implements InRail {
    static final String PAGE = "dev/bilten/admin/events/events";
    static final String HERE = "/admin/events";
    private static final int ROWS = 25;

    private final FindEvents events;
    private final ReadIncome income;
    private final HouseZone house;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventsPage(
            FindEvents events,
            ReadIncome income,
            HouseZone house,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.events = events;
        this.income = income;
        this.house = house;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /** The list in one phase, with the words that are looked for. */
    record Look(String label, String href, boolean current) {}

    /**
     * @param form what is wrong with what is looked for
     * @param earns whether the income is shown at all
     */
    record Model(
            List<Rows.Row> rows,
            Pager pager,
            String typed,
            @Nullable String state,
            FormView form,
            List<Look> looks,
            boolean narrowed,
            String found,
            boolean earns) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("events", 200, "calendar", HERE, PAGE, Permissions.EVENTS_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("the rows are chosen by them, and the income of each")
    public View list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after) {
        var asked = Asked.of(text, state);
        var filter = asked.filter(theirs.where(Permissions.EVENTS_VIEW));
        var trail = Trail.of(after);
        var now = clock.instant();
        var found = filter.map(one -> events.execute(current.tenant(), one, trail.cursor(), now, ROWS));
        var listed = found.map(one -> one.slice().results()).orElse(List.of());
        var told = theirs.where(Permissions.REPORTS_VIEW);
        var rows = rows(listed, id -> told.map(some -> some.contains(id)).orElse(true), now);
        var count = wording().text("events.count", listed.size());
        var faults = asked.faults();
        return View.of(
                        PAGE,
                        new Model(
                                listed.stream().map(rows::row).toList(),
                                trail.pager(
                                        count,
                                        asked.address(HERE),
                                        found.flatMap(one -> one.slice().next())),
                                asked.text(),
                                asked.phase().map(Asked::word).orElse(null),
                                wording().beside(Map.of(), faults),
                                looks(asked),
                                !asked.isAll(),
                                found.map(one -> wording().text("events.found", one.all()))
                                        .orElse(wording().text("common.misread")),
                                told.map(some -> !some.isEmpty()).orElse(true)))
                .withStatus(faults.isEmpty() ? 200 : 422);
    }

    private Rows rows(List<ListedEvent> listed, Predicate<EventId> told, Instant now) {
        Set<EventId> earning =
                listed.stream().map(event -> event.next().id()).filter(told).collect(Collectors.toUnmodifiableSet());
        return new Rows(wording(), income.execute(current.tenant(), earning, house.of(current.tenant()), now), told);
    }

    private List<Look> looks(Asked asked) {
        return Stream.concat(
                        Stream.of(Optional.<Phase>empty()),
                        Arrays.stream(Phase.values()).map(Optional::of))
                .map(phase -> new Look(
                        wording()
                                .text(phase.map(one -> "events.phase." + Asked.word(one))
                                        .orElse("common.all")),
                        asked.in(phase).place(HERE),
                        asked.faults().isEmpty() && asked.phase().equals(phase)))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
