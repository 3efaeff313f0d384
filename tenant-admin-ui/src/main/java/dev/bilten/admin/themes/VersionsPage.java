package dev.bilten.admin.themes;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.PreviewLinks;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The versions of one uploaded theme: looked at, published, gone back to. */
@Path("/admin/themes/{id}/versions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class VersionsPage {
    private static final String PAGE = "dev/bilten/admin/themes/versions";
    private static final Set<String> DONE = Set.of("kept", "unchanged", "published", "removed");

    private final ReadThemes themes;
    private final PreviewLinks links;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public VersionsPage(
            ReadThemes themes, PreviewLinks links, HouseZone house, Messages messages, CurrentCall current) {
        this.themes = themes;
        this.links = links;
        this.house = house;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param back this version is older than the live one
     * @param serious what axe found; null where there is nothing to say before it is published
     */
    record Row(
            int number,
            String label,
            String uploaded,
            String by,
            boolean live,
            boolean back,
            String preview,
            String gallery,
            String report,
            String publish,
            @Nullable String serious,
            String removal) {}

    /** @param most how many are kept of one theme */
    record Model(
            String theme,
            @Nullable String choose,
            @Nullable String done,
            int kept,
            int most,
            List<Row> rows,
            String zone,
            @Nullable Undo undo) {}

    /** Where the versions of a theme are. */
    static String of(String theme) {
        return "/admin/themes/" + theme + "/versions";
    }

    /** @param done what the form before did, to which number */
    @GET
    public View list(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("number") @Nullable String number,
            @QueryParam("before") @Nullable String before) {
        var mine = versions(id);
        var live = mine.stream().filter(ThemeVersion::live).findFirst();
        var zone = house.of(current.tenant());
        var rows = mine.stream()
                .map(version -> row(version, live.map(ThemeVersion::number).orElse(0), zone))
                .toList();
        var told = done != null && DONE.contains(done) && number != null && number.matches("\\d{1,6}")
                ? wording().text("done." + done, Integer.valueOf(number))
                : null;
        return View.of(
                PAGE,
                new Model(
                        id,
                        live.isPresent() ? "/admin/themes/" + id : null,
                        told,
                        rows.size(),
                        KeepTheme.MOST_VERSIONS,
                        rows,
                        HouseZone.name(zone),
                        undo(mine, told, before)));
    }

    /** The version that was published before is published again. */
    private @Nullable Undo undo(List<ThemeVersion> mine, @Nullable String told, @Nullable String before) {
        return mine.stream()
                .filter(one -> told != null
                        && !one.live()
                        && String.valueOf(one.number()).equals(before))
                .findFirst()
                .map(one -> Undo.of(
                        Objects.requireNonNull(told),
                        PublicationPage.of(one.theme(), one.number()) + PublicationPage.ANYWAY))
                .orElse(null);
    }

    private List<ThemeVersion> versions(String id) {
        var mine = themes.versions(current.tenant()).stream()
                .filter(version -> version.theme().equals(id))
                .toList();
        if (mine.isEmpty()) {
            throw ProblemException.notFound();
        }
        return mine;
    }

    private Row row(ThemeVersion version, int live, ZoneId zone) {
        var here = of(version.theme()) + "/" + version.number();
        var target = new PreviewLinks.Target(version.theme(), version.number());
        return new Row(
                version.number(),
                version.label(),
                wording().formats(zone).dateTime(version.uploadedAt()),
                version.uploadedBy(),
                version.live(),
                version.number() < live,
                "/preview/" + links.issue(current.tenant(), target),
                here + "/gallery",
                here + "/report",
                PublicationPage.of(version.theme(), version.number()),
                version.doubtful()
                        ? wording().text("versions.serious", Objects.requireNonNull(version.serious()))
                        : null,
                here + "/removal");
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
