package dev.bilten.admin.overview;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.app.Overview;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Orders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Today at a glance. An open page hears the news and asks for its numbers again. */
@Service
@Path("/admin/overview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class OverviewPage implements InRail {
    static final String PAGE = "dev/bilten/admin/overview/overview";
    private static final int NEXT_EVENTS = 5;

    private final Overview overview;
    private final LastDay lastDay;
    private final LastWeek lastWeek;
    private final Catalog catalog;
    private final Orders orders;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OverviewPage(
            Overview overview,
            LastDay lastDay,
            LastWeek lastWeek,
            Catalog catalog,
            Orders orders,
            Messages messages,
            CurrentCall current) {
        this.overview = overview;
        this.lastDay = lastDay;
        this.lastWeek = lastWeek;
        this.catalog = catalog;
        this.orders = orders;
        this.messages = messages;
        this.current = current;
    }

    record NextEvent(String title, String when, String where, String href) {}

    record Sales(@Nullable Chart chart, @Nullable String missing) {}

    record Model(
            List<Tile> tiles, Sales sales, List<NextEvent> next, List<News> feed, String today, boolean nothingLive) {}

    record Numbers(List<Tile> tiles) {}

    record OneNews(News one) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("overview", 100, "home", "/admin/overview", PAGE, Permissions.ORDERS_VIEW);
    }

    @GET
    public View show() {
        var tenant = current.tenant();
        var live = catalog.live(tenant);
        var zone = zone(live);
        var figures = overview.execute(tenant, zone, clock.instant());
        var board = new Board(wording(), zone, clock.instant());
        return View.of(
                PAGE,
                new Model(
                        board.tiles(figures, lastWeek.soFar(tenant, zone, clock.instant()), currency(live)),
                        lastDay.of(tenant, wording(), zone, clock.instant()),
                        live.stream()
                                .filter(this::notOver)
                                .limit(NEXT_EVENTS)
                                .map(this::next)
                                .toList(),
                        figures.latest().stream().map(board::news).toList(),
                        wording().formats(zone).date(clock.instant()),
                        live.isEmpty()));
    }

    /** The numbers alone, for a page that is open. */
    @GET
    @Path("numbers")
    public View numbers() {
        var tenant = current.tenant();
        var live = catalog.live(tenant);
        var zone = zone(live);
        var figures = overview.execute(tenant, zone, clock.instant());
        var tiles = new Board(wording(), zone, clock.instant())
                .tiles(figures, lastWeek.soFar(tenant, zone, clock.instant()), currency(live));
        return View.fragment(PAGE, "numbers", new Numbers(tiles)).withHeader("Cache-Control", "no-store");
    }

    /** One order as a line of the feed. */
    @GET
    @Path("orders/{code: [0-9A-Za-z]+}")
    public View order(@PathParam("code") String code) {
        var order = orders.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
        var event = catalog.event(current.tenant(), order.event()).orElseThrow(ProblemException::notFound);
        var news = new Board(wording(), event.zone(), clock.instant()).news(order, event);
        return View.fragment(PAGE, "news", new OneNews(news)).withHeader("Cache-Control", "no-store");
    }

    private boolean notOver(Event event) {
        return event.endsAt()
                .or(event::startsAt)
                .filter(clock.instant()::isBefore)
                .isPresent();
    }

    private NextEvent next(Event event) {
        var formats = wording().formats(event.zone());
        return new NextEvent(
                wording().in(event.title()),
                event.startsAt().map(formats::dateTime).orElse(""),
                event.venueName(),
                "/admin/events/" + event.id());
    }

    /** The day of the organizer is the day of its next event. */
    private static ZoneId zone(List<Event> live) {
        return live.stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC);
    }

    private static Optional<Currency> currency(List<Event> live) {
        return live.stream().findFirst().map(Event::currency);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
