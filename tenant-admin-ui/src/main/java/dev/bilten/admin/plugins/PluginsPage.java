package dev.bilten.admin.plugins;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginView;
import dev.bilten.extensions.api.TenantPluginView;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platform has to offer, and what of it is switched on here. */
@Service
@Path("/admin/plugins")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.PLUGINS_EDIT)
public class PluginsPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/plugins/plugins";
    private static final Set<String> DONE = Set.of("on", "off");

    private final ListPlugins plugins;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public PluginsPage(ListPlugins plugins, Messages messages, CurrentCall current) {
        this.plugins = plugins;
        this.messages = messages;
        this.current = current;
    }

    /** @param troubled switched on, but out of order at the moment */
    record Row(
            String id,
            String name,
            String description,
            List<String> does,
            String state,
            boolean troubled,
            String href) {}

    /** @param event where whoever came for a way to pay goes back to */
    record Model(
            List<Row> rows, @Nullable String told, @Nullable String event) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("plugins", 700, "plug", "/admin/plugins", PAGE, Permissions.PLUGINS_EDIT);
    }

    /**
     * {@code done} and {@code plugin} tell what the form before did; with an {@code event}, it is about how that one can be
     * paid for.
     */
    @GET
    public View list(
            @QueryParam("done") @Nullable String done,
            @QueryParam("plugin") @Nullable String plugin,
            @QueryParam("event") @Nullable String event) {
        var back = Errand.of(event);
        var rows = plugins.execute(current.tenant()).stream()
                .filter(view -> back.none() || back.fits(view.manifest()))
                .map(view -> row(view, back))
                .toList();
        var told = Optional.ofNullable(done)
                .filter(DONE::contains)
                .flatMap(what -> rows.stream()
                        .filter(row -> row.id().equals(plugin))
                        .findFirst()
                        .map(row -> wording().text("done." + what, row.name())));
        return View.of(PAGE, new Model(rows, told.orElse(null), back.page()));
    }

    private Row row(TenantPluginView view, Errand back) {
        var manifest = view.manifest();
        return new Row(
                manifest.id(),
                wording().in(manifest.name()),
                wording().in(manifest.description()),
                manifest.hooks().stream()
                        .map(hook -> "hook." + hook.substring(hook.lastIndexOf('.') + 1))
                        .toList(),
                view.on() ? "on" : "off",
                view.on() && view.state() != PluginView.State.RUNNING,
                "/admin/plugins/" + manifest.id() + back.query());
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
