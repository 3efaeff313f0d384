package dev.bilten.web.console.overview;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginView;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Settings;
import dev.bilten.tenancy.api.Tenants;
import dev.bilten.web.health.Neighbours;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does everything run, and what lags. */
@Service
@Path("/platform")
@Produces(MediaType.TEXT_HTML)
public class OverviewPage implements InRail {
    private static final String PAGE = "dev/bilten/web/console/overview/overview";

    private final Tenants tenants;
    private final ListPlugins plugins;
    private final Neighbours neighbours;
    private final Lag lag;
    private final Messages messages;
    private final CurrentCall current;
    private final Optional<String> inbox;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OverviewPage(
            Tenants tenants,
            ListPlugins plugins,
            Neighbours neighbours,
            Lag lag,
            Messages messages,
            CurrentCall current,
            Settings settings) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.neighbours = neighbours;
        this.lag = lag;
        this.messages = messages;
        this.current = current;
        this.inbox = settings.get("bilten.inbox.url");
    }

    record Server(String name, String text, String kind) {}

    record Behind(
            String organizer,
            String consumer,
            String waiting,
            String since,
            String state,
            @Nullable String why) {}

    record Model(
            List<Tile> tiles,
            List<Server> servers,
            List<Behind> behind,
            String extent,
            @Nullable String inbox) {}

    @Override
    public RailItem railItem() {
        return RailItem.console("overview", 100, "home", "/platform", PAGE);
    }

    @GET
    @OperatorOnly
    public View show() {
        var formats = Formats.of(current.locale(), ZoneOffset.UTC);
        var active = tenants.active();
        var behind = lag.behind(active);
        var tiles = List.of(
                Tile.of(text("overview.organizers"), formats.number(active.size()))
                        .to("/platform/organizers"),
                Tile.of(text("overview.plugins"), formats.number(running())).to("/platform/plugins"),
                Tile.of(text("overview.waiting"), formats.number(behind.waiting())));
        var rows = behind.worst().stream().map(one -> row(one, formats)).toList();
        var extent = text("overview.behind.extent", rows.size(), behind.count());
        return View.of(PAGE, new Model(tiles, servers(neighbours.states()), rows, extent, inbox.orElse(null)));
    }

    private long running() {
        return plugins.execute(PlatformContext.PLATFORM).stream()
                .filter(plugin -> plugin.state() == PluginView.State.RUNNING)
                .count();
    }

    /** The database is up, or this page would not be. */
    private List<Server> servers(Map<String, String> states) {
        var all = new ArrayList<Server>();
        all.add(new Server("PostgreSQL", text("server.up"), "success"));
        states.forEach(
                (name, state) -> all.add(new Server(text("server." + name), text("server." + state), kind(state))));
        return all;
    }

    private static String kind(String state) {
        return switch (state) {
            case "up" -> "success";
            case "off" -> "neutral";
            default -> "danger";
        };
    }

    private Behind row(Lag.OfTenant one, Formats formats) {
        var lag = one.lag();
        var oldest = lag.oldest();
        return new Behind(
                one.organizer(),
                lag.consumer(),
                formats.number(lag.waiting()),
                oldest == null ? "–" : formats.relative(oldest, clock.instant()),
                lag.failures() > 0 ? "retrying" : "waiting",
                lag.lastError());
    }

    private String text(String key, Object... args) {
        return messages.text(PAGE, current.locale(), key, args);
    }
}
