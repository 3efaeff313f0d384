package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.NoteFindings;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.AxeLook;
import dev.bilten.webkit.themes.PreviewLinks;
import dev.bilten.webkit.themes.ThemeArchive;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a version that was kept: as the rules are now, which may be newer than it. The reader's browser opens
 * its pages with samples beside it, for axe to look at them.
 */
@Path("/admin/themes/{id}/versions/{number: [0-9]{1,6}}/report")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class ReportPage {
    private static final String PAGE = "dev/bilten/admin/themes/report";
    private static final Set<String> DONE = Set.of("kept", "unchanged");
    private static final int MOST_FINDINGS = 100_000;

    private final ReadThemes themes;
    private final ThemeCheck check;
    private final NoteFindings note;
    private final PreviewLinks links;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ReportPage(
            ReadThemes themes,
            ThemeCheck check,
            NoteFindings note,
            PreviewLinks links,
            Messages messages,
            CurrentCall current) {
        this.themes = themes;
        this.check = check;
        this.note = note;
        this.links = links;
        this.messages = messages;
        this.current = current;
    }

    /** A page that axe looks at in the reader's browser. */
    record Look(String name, String src, int width) {}

    /** @param again whether somebody looked already, and found nothing */
    record Verdict(String kind, String text, boolean again) {}

    record Model(
            String theme,
            int number,
            String back,
            String here,
            @Nullable String done,
            List<FindingRow> rows,
            List<Look> looks,
            List<AxeWords.Word> words,
            Verdict verdict) {}

    /** @param done what the upload before did */
    @GET
    public View show(
            @PathParam("id") String id, @PathParam("number") int number, @QueryParam("done") @Nullable String done) {
        return View.of(PAGE, model(id, number, done));
    }

    /** What axe found, of which this side needs the number alone. */
    @POST
    public View looked(@PathParam("id") String id, @PathParam("number") int number, Form form) {
        var serious = form.integer("serious", 0, MOST_FINDINGS).required().value();
        form.requireValid();
        if (!note.execute(current.call("looked at a theme"), id, number, serious.orElseThrow())) {
            throw ProblemException.notFound();
        }
        return View.fragment(PAGE, "verdict", model(id, number, null));
    }

    private Model model(String id, int number, @Nullable String done) {
        var version = themes.versions(current.tenant()).stream()
                .filter(one -> one.theme().equals(id) && one.number() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var told = done != null && DONE.contains(done) ? wording().text("report." + done, number) : null;
        var versions = VersionsPage.of(id);
        return new Model(
                id,
                number,
                versions,
                versions + "/" + number,
                told,
                rows(version),
                looks(new PreviewLinks.Target(id, number)),
                new AxeWords(messages, current.locale()).all(),
                verdict(version.serious()));
    }

    private Verdict verdict(@Nullable Integer serious) {
        if (serious == null) {
            return new Verdict("neutral", wording().text("report.axe.never"), false);
        }
        return serious == 0
                ? new Verdict("success", wording().text("report.axe.sound"), true)
                : new Verdict("warning", wording().text("report.axe.serious", serious), false);
    }

    private List<Look> looks(PreviewLinks.Target target) {
        var samples = "/preview/" + links.issue(current.tenant(), target) + "/samples/";
        var names = new Wording(messages, GalleryPage.PAGE, current.locale());
        return AxeLook.all().stream()
                .map(look -> new Look(GalleryPage.told(look, names), samples + look.path(), look.width()))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }

    private List<FindingRow> rows(ThemeVersion version) {
        var archive = themes.archive(current.tenant(), version).orElseThrow(ProblemException::notFound);
        return FindingRow.of(check.check(ThemeArchive.open(archive)), messages, current.locale());
    }
}
