package dev.bilten.admin.plugins;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.TenantPluginView;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One plugin with its settings, made from what its manifest says about them. */
@Path("/admin/plugins/{id}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.PLUGINS_EDIT)
public class PluginPage {
    private static final String PAGE = "dev/bilten/admin/plugins/plugin";

    private final ListPlugins plugins;
    private final SwitchPlugin switchPlugin;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public PluginPage(ListPlugins plugins, SwitchPlugin switchPlugin, Messages messages, CurrentCall current) {
        this.plugins = plugins;
        this.switchPlugin = switchPlugin;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            Phrase name,
            Phrase description,
            String action,
            boolean on,
            String state,
            FormView form,
            List<SettingInput> inputs,
            List<String> hosts,
            List<String> personalData,
            String back,
            @Nullable String event) {}

    @GET
    public View form(@PathParam("id") String id, @QueryParam("event") @Nullable String event) {
        var plugin = plugin(id);
        return page(plugin, new SettingInputs(wording(), plugin).stored(), Errand.of(event));
    }

    /** {@code on} is the button that was pressed; {@code event} what all this is for. */
    @POST
    public Response save(@PathParam("id") String id, Form form) {
        var plugin = plugin(id);
        boolean on = form.raw("on").equals("true");
        var errand = Errand.of(form.raw("event"));
        var command = new SwitchPlugin.Command(id, on, SettingInputs.read(plugin.manifest(), form));
        return become(plugin, command, form, errand);
    }

    /** The way back from switching it off: with what was kept of its settings, the secret ones too. */
    @POST
    @Path("again")
    public Response again(@PathParam("id") String id, Form form) {
        var plugin = plugin(id);
        return become(plugin, new SwitchPlugin.Command(id, true, plugin.settings()), form, Errand.of(null));
    }

    private Response become(TenantPluginView plugin, SwitchPlugin.Command command, Form form, Errand errand) {
        boolean on = command.on();
        return switch (switchPlugin.execute(current.call(on ? "switched on" : "switched off"), command)) {
            case SwitchPlugin.Result.Switched _ ->
                Replies.seeOther(
                        on && errand.page() != null
                                ? errand.page() + "?done=payment"
                                : "/admin/plugins?done=" + (on ? "on" : "off") + "&plugin=" + command.pluginId());
            case SwitchPlugin.Result.Invalid(var violations) -> {
                SettingInputs.explain(form, violations);
                yield Replies.page(page(plugin, wording().again(form), errand).withStatus(422));
            }
            case SwitchPlugin.Result.NotThere() -> throw ProblemException.notFound();
        };
    }

    private TenantPluginView plugin(String id) {
        return plugins.execute(current.tenant(), id).orElseThrow(ProblemException::notFound);
    }

    private View page(TenantPluginView plugin, FormView form, Errand errand) {
        var manifest = plugin.manifest();
        return View.of(
                PAGE,
                new Model(
                        wording().said(manifest.name()),
                        wording().said(manifest.description()),
                        "/admin/plugins/" + manifest.id(),
                        plugin.on(),
                        plugin.on() ? "on" : "off",
                        form,
                        new SettingInputs(wording(), plugin).all(),
                        manifest.hosts(),
                        manifest.personalData(),
                        "/admin/plugins" + errand.query(),
                        errand.id()));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
