package dev.bilten.admin.overview;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.OverviewFigures;
import dev.bilten.analytics.app.OpenMatters;
import dev.bilten.analytics.app.Overview;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.catalog.app.ListNextEvents;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Orders;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Today at a glance, and what needs somebody. An open page hears the news and asks for its numbers again. */
@Service
@Path("/admin/overview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class OverviewPage implements InRail {
    static final String PAGE = "dev/bilten/admin/overview/overview";
    private static final int NEXT_EVENTS = 5;

    private final Overview overview;
    private final LastDay lastDay;
    private final OpenMatters matters;
    private final ListNextEvents events;
    private final Catalog catalog;
    private final Orders orders;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentIdentity identity;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OverviewPage(
            Overview overview,
            LastDay lastDay,
            OpenMatters matters,
            ListNextEvents events,
            Catalog catalog,
            Orders orders,
            HouseZone house,
            Messages messages,
            CurrentIdentity identity,
            CurrentCall current) {
        this.overview = overview;
        this.lastDay = lastDay;
        this.matters = matters;
        this.events = events;
        this.catalog = catalog;
        this.orders = orders;
        this.house = house;
        this.messages = messages;
        this.identity = identity;
        this.current = current;
    }

    record Sales(@Nullable Chart chart, @Nullable String missing) {}

    record Model(
            List<Tile> tiles,
            List<Need> needs,
            Sales sales,
            List<Coming> next,
            List<News> feed,
            String today,
            boolean nothingLive) {}

    record Numbers(List<Tile> tiles) {}

    record OneNews(News one) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("overview", 100, "home", "/admin/overview", PAGE, Permissions.ORDERS_VIEW);
    }

    @GET
    public View show() {
        var now = clock.instant();
        var live = events.execute(current.tenant(), now, NEXT_EVENTS);
        var zone = house.of(current.tenant());
        var figures = overview.execute(current.tenant(), zone, now);
        var board = new Board(wording(), zone, now);
        return View.of(
                PAGE,
                new Model(
                        tiles(board, figures, live),
                        new Needs(wording(), zone, now, may()).rows(matters.execute(current.tenant(), now)),
                        lastDay.of(current.tenant(), wording(), zone, now),
                        live.stream()
                                .filter(event -> !event.over())
                                .map(event -> Coming.of(event, wording()))
                                .toList(),
                        figures.latest().stream().map(board::news).toList(),
                        wording().formats(zone).date(now),
                        live.isEmpty()));
    }

    /** The numbers alone, for a page that is open. */
    @GET
    @Path("numbers")
    public View numbers() {
        var now = clock.instant();
        var live = events.execute(current.tenant(), now, NEXT_EVENTS);
        var zone = house.of(current.tenant());
        var board = new Board(wording(), zone, now);
        var tiles = tiles(board, overview.execute(current.tenant(), zone, now), live);
        return View.fragment(PAGE, "numbers", new Numbers(tiles)).withHeader("Cache-Control", "no-store");
    }

    private static List<Tile> tiles(Board board, OverviewFigures figures, List<NextEvent> live) {
        var currency = live.stream().findFirst().map(NextEvent::currency);
        return board.tiles(figures, currency);
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

    private Set<String> may() {
        return identity.caller() instanceof Caller.Person(var _, var _, var permissions, var _, var _)
                ? permissions
                : Set.of();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
