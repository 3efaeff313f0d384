package dev.bilten.admin.plugins;

import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginView;
import dev.bilten.extensions.api.TenantPluginView;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
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
import org.jspecify.annotations.Nullable;

/** What the platform has to offer, and what of it is switched on here. */
@Service
@Path("/admin/plugins")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.PLUGINS_EDIT)
public class PluginsPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/plugins/plugins";

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
            Phrase name,
            Phrase description,
            List<String> does,
            String state,
            boolean troubled,
            String href) {}

    /** @param event where whoever came for a way to pay goes back to */
    record Model(
            List<Row> rows,
            @Nullable String told,
            @Nullable Undo undo,
            @Nullable String event) {}

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
        var changed = rows.stream()
                .filter(row -> row.id().equals(plugin) && row.state().equals(done))
                .findFirst();
        var told = changed.map(row -> wording().text("done." + row.state(), row.name()));
        return View.of(
                PAGE,
                new Model(
                        rows,
                        told.orElse(null),
                        changed.filter(row -> row.state().equals("off"))
                                .map(row -> Undo.of(told.orElse(""), "/admin/plugins/" + row.id() + "/again"))
                                .orElse(null),
                        back.page()));
    }

    private Row row(TenantPluginView view, Errand back) {
        var manifest = view.manifest();
        return new Row(
                manifest.id(),
                wording().said(manifest.name()),
                wording().said(manifest.description()),
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
