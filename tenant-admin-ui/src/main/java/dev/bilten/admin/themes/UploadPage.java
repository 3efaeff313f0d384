package dev.bilten.admin.themes;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeArchive;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeManifest;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A theme of one's own is uploaded here; what is wrong with it is said with file and line, and nothing is kept then. */
@Path("/admin/themes/upload")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class UploadPage {
    private static final String PAGE = "dev/bilten/admin/themes/upload";

    private final ThemeCheck check;
    private final KeepTheme keep;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public UploadPage(ThemeCheck check, KeepTheme keep, Messages messages, CurrentCall current) {
        this.check = check;
        this.keep = keep;
        this.messages = messages;
        this.current = current;
    }

    record Model(@Nullable String verdict, List<FindingRow> rows) {}

    @GET
    public View form() {
        return View.of(PAGE, new Model(null, List.of()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@FormParam("theme") @Nullable EntityPart theme) throws IOException {
        var archive = theme == null ? new byte[0] : theme.getContent().readNBytes(ThemeArchive.MOST_PACKED + 1);
        if (archive.length == 0) {
            return refused(wording().text("upload.nothing"), List.of());
        }
        var opened = ThemeArchive.open(archive);
        var findings = check.check(opened);
        var errors = findings.stream().filter(Finding::error).count();
        if (errors > 0) {
            return refused(wording().text("upload.refused", errors), findings);
        }
        var manifest = ThemeManifest.read(opened.files());
        var command = new KeepTheme.Command(
                manifest.id(), manifest.version(), opened.files().hash(), archive);
        var versions = VersionsPage.of(manifest.id());
        // what somebody will be sorry about is said before anything else, and is looked for in a browser there
        var then = "/%d/report?done=";
        return switch (keep.execute(current.call("uploaded a theme"), command)) {
            case KeepTheme.Result.Kept(var number) ->
                Replies.seeOther(versions + then.formatted(number) + "kept&number=" + number);
            case KeepTheme.Result.Unchanged(var number) ->
                Replies.seeOther(versions + then.formatted(number) + "unchanged&number=" + number);
            case KeepTheme.Result.TooMany(var most) -> refused(wording().text("upload.many", most), List.of());
            case KeepTheme.Result.TooManyThemes(var most) ->
                refused(wording().text("upload.themes.many", most), List.of());
        };
    }

    private Response refused(String verdict, List<Finding> findings) {
        var rows = FindingRow.of(findings, messages, current.locale());
        return Replies.page(View.of(PAGE, new Model(verdict, rows)).withStatus(422));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
