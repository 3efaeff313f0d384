package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.ThemeArchive;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said about a version that was kept: as the rules are now, which may be newer than it. */
@Path("/admin/themes/{id}/versions/{number: [0-9]{1,6}}/report")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class ReportPage {
    private static final String PAGE = "dev/bilten/admin/themes/report";
    private static final Set<String> DONE = Set.of("kept", "unchanged");

    private final ReadThemes themes;
    private final ThemeCheck check;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ReportPage(ReadThemes themes, ThemeCheck check, Messages messages, CurrentCall current) {
        this.themes = themes;
        this.check = check;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            String theme,
            int number,
            String back,
            String gallery,
            @Nullable String done,
            List<FindingRow> rows) {}

    /** @param done what the upload before did */
    @GET
    public View show(
            @PathParam("id") String id, @PathParam("number") int number, @QueryParam("done") @Nullable String done) {
        var version = themes.versions(current.tenant()).stream()
                .filter(one -> one.theme().equals(id) && one.number() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var wording = new Wording(messages, PAGE, current.locale());
        var told = done != null && DONE.contains(done) ? wording.text("report." + done, number) : null;
        var here = VersionsPage.of(id);
        return View.of(PAGE, new Model(id, number, here, here + "/" + number + "/gallery", told, rows(version)));
    }

    private List<FindingRow> rows(ThemeVersion version) {
        var archive = themes.archive(current.tenant(), version).orElseThrow(ProblemException::notFound);
        var opened = ThemeArchive.open(archive);
        var findings = opened.findings().isEmpty() ? check.check(opened.files()) : opened.findings();
        return FindingRow.of(findings, messages, current.locale());
    }
}
