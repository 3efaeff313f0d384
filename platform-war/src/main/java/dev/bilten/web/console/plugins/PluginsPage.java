package dev.bilten.web.console.plugins;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.app.InstallPlugin;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.extensions.app.ReleasePlugin;
import dev.bilten.extensions.app.RemovePlugin;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is installed; a plugin is uploaded, removed and released from quarantine here. */
@Service
@Path("/platform/plugins")
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class PluginsPage implements InRail {
    private static final String PAGE = "dev/bilten/web/console/plugins/plugins";
    private static final String HERE = "/platform/plugins";
    private static final Set<String> DONE = Set.of("installed", "unchanged", "removed", "released");

    private final ListPlugins plugins;
    private final InstallPlugin install;
    private final RemovePlugin remove;
    private final ReleasePlugin release;
    private final CurrentCall current;

    @Inject
    public PluginsPage(
            ListPlugins plugins,
            InstallPlugin install,
            RemovePlugin remove,
            ReleasePlugin release,
            CurrentCall current) {
        this.plugins = plugins;
        this.install = install;
        this.remove = remove;
        this.release = release;
        this.current = current;
    }

    record Model(List<PluginRow> rows, @Nullable Verdict verdict) {}

    @Override
    public RailItem railItem() {
        return RailItem.console("plugins", 300, "plug", HERE, PAGE);
    }

    /** {@code done} and {@code plugin} tell what the form before did. */
    @GET
    public View list(@QueryParam("done") @Nullable String done, @QueryParam("plugin") @Nullable String plugin) {
        var told = Optional.ofNullable(done)
                .filter(DONE::contains)
                .map(what -> Verdict.good("done." + what, plugin == null ? "" : plugin));
        return View.of(PAGE, new Model(rows(), told.orElse(null)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@FormParam("jar") @Nullable EntityPart jar) throws IOException {
        var bytes = jar == null ? new byte[0] : jar.getContent().readNBytes(InstallPlugin.MOST_BYTES + 1);
        var file = jar == null ? "" : jar.getFileName().orElse("");
        if (bytes.length == 0) {
            return refused(Verdict.bad("refused.nothing", file, List.of()));
        }
        return switch (install.execute(current.platformCall("uploaded a plugin"), bytes)) {
            case InstallPlugin.Result.Installed(var manifest) -> done("installed", manifest.id());
            case InstallPlugin.Result.Unchanged(var manifest) -> done("unchanged", manifest.id());
            case InstallPlugin.Result.VersionTaken(var manifest) ->
                refused(Verdict.bad("refused.version", manifest.id() + " " + manifest.version(), List.of()));
            case InstallPlugin.Result.Refused(var problems) ->
                refused(Verdict.bad(
                        "refused.title",
                        file,
                        problems.stream().map(Verdict.Reason::of).toList()));
        };
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id) {
        return switch (remove.execute(current.platformCall("removed a plugin"), id)) {
            case RemovePlugin.Result.Removed() -> done("removed", id);
            case RemovePlugin.Result.NotInstalled() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("{id}/release")
    public Response release(@PathParam("id") String id) {
        release.execute(current.platformCall("released a plugin"), id);
        return done("released", id);
    }

    private static Response done(String what, String id) {
        return Response.seeOther(URI.create(HERE + "?done=" + what + "&plugin=" + id))
                .build();
    }

    private Response refused(Verdict verdict) {
        return Response.status(422)
                .entity(View.of(PAGE, new Model(rows(), verdict)).withStatus(422))
                .build();
    }

    private List<PluginRow> rows() {
        var formats = Formats.of(current.locale(), ZoneOffset.UTC);
        var language = current.locale().getLanguage();
        return plugins.execute(PlatformContext.PLATFORM).stream()
                .map(view -> PluginRow.of(view, language, formats))
                .toList();
    }
}
