package dev.bilten.admin.themes;

import dev.bilten.admin.Replies;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.PublishTheme;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.util.Objects;

/** Publishes a version of a theme. What axe found serious in it is said first. */
@Path("/admin/themes/{id}/versions/{number: [0-9]{1,6}}/publication")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class PublicationPage {
    /** Whoever was told. */
    static final String ANYWAY = "?anyway=true";

    private static final String PAGE = "dev/bilten/admin/themes/publication";

    private final ReadThemes themes;
    private final PublishTheme publish;
    private final CurrentCall current;

    @Inject
    public PublicationPage(ReadThemes themes, PublishTheme publish, CurrentCall current) {
        this.themes = themes;
        this.publish = publish;
        this.current = current;
    }

    record Model(String theme, int number, int serious, String back, String report, String action) {}

    /** Where it is. */
    static String of(String theme, int number) {
        return VersionsPage.of(theme) + "/" + number + "/publication";
    }

    @GET
    public View ask(@PathParam("id") String id, @PathParam("number") int number) {
        int serious = Objects.requireNonNullElse(version(id, number).serious(), 0);
        var here = VersionsPage.of(id);
        return View.of(
                PAGE, new Model(id, number, serious, here, here + "/" + number + "/report", of(id, number) + ANYWAY));
    }

    /** @param anyway the findings were read */
    @POST
    public Response publish(
            @PathParam("id") String id, @PathParam("number") int number, @QueryParam("anyway") boolean anyway) {
        if (!anyway && version(id, number).doubtful()) {
            return Replies.seeOther(of(id, number));
        }
        var live = themes.versions(current.tenant()).stream()
                .filter(one -> one.theme().equals(id) && one.live())
                .findFirst();
        return switch (publish.execute(current.call("published a theme"), id, number)) {
            case PublishTheme.Result.Published() ->
                Replies.seeOther(VersionsPage.of(id) + "?done=published&number=" + number
                        + live.map(one -> "&before=" + one.number()).orElse(""));
            case PublishTheme.Result.NoSuchVersion() -> throw ProblemException.notFound();
        };
    }

    private ThemeVersion version(String id, int number) {
        return themes.versions(current.tenant()).stream()
                .filter(one -> one.theme().equals(id) && one.number() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
