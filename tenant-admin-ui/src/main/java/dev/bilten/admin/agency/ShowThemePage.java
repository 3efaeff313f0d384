package dev.bilten.admin.agency;

import dev.bilten.extensions.app.GiveTheme.Dress;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.themes.PreviewLinks;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of one of the agency's themes in its organizers' shops, with what each really offers, before it is given. */
@Path("/admin/agency/themes/{theme: [a-z][a-z0-9-]*}/{number: [0-9]{1,6}}/shops")
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.THEMES_EDIT})
public class ShowThemePage {
    private static final String PAGE = "dev/bilten/admin/agency/show-theme";
    private static final String HERE = "/admin/agency/themes";

    private final ListAgencies agencies;
    private final ReadThemes themes;
    private final CaredRows rows;
    private final PreviewLinks links;
    private final CurrentCall current;

    @Inject
    public ShowThemePage(
            ListAgencies agencies, ReadThemes themes, CaredRows rows, PreviewLinks links, CurrentCall current) {
        this.agencies = agencies;
        this.themes = themes;
        this.rows = rows;
        this.links = links;
        this.current = current;
    }

    /** @param preview on the organizer's own host; null where the agency is shut out */
    record Row(String name, String host, @Nullable String preview) {}

    record Model(String theme, int number, String back, List<Row> rows) {}

    /** Where it is. */
    static String of(Dress version) {
        return HERE + "/" + version.theme() + "/" + version.number() + "/shops";
    }

    @GET
    public View show(@PathParam("theme") String theme, @PathParam("number") int number) {
        var mine = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        if (themes.versions(current.tenant()).stream()
                .noneMatch(version -> version.theme().equals(theme) && version.number() == number)) {
            throw ProblemException.notFound();
        }
        var target = new PreviewLinks.Target(theme, number, mine.agency().id());
        return View.of(
                PAGE,
                new Model(
                        theme,
                        number,
                        HERE,
                        mine.organizers().stream().map(one -> row(one, target)).toList()));
    }

    private Row row(ListAgencies.Organizer one, PreviewLinks.Target target) {
        var organizer = one.tenant();
        boolean open = one.admitted() && organizer.state() == Tenant.State.ACTIVE;
        var host = one.host().orElse("");
        return new Row(
                organizer.name(),
                host,
                open && !host.isEmpty()
                        ? rows.url(host) + "/preview/" + links.issue(organizer.context(), target)
                        : null);
    }
}
