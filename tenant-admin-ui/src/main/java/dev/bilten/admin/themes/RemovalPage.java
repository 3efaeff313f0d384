package dev.bilten.admin.themes;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.extensions.app.RemoveThemeVersion;
import dev.bilten.extensions.app.RemoveThemeVersion.Result;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Before a version of a theme goes for good: what that means. */
@Path("/admin/themes/{id}/versions/{number: [0-9]{1,6}}/removal")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class RemovalPage {
    private static final String PAGE = "dev/bilten/admin/themes/removal";

    private final ReadThemes themes;
    private final RemoveThemeVersion remove;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public RemovalPage(ReadThemes themes, RemoveThemeVersion remove, Messages messages, CurrentCall current) {
        this.themes = themes;
        this.remove = remove;
        this.messages = messages;
        this.current = current;
    }

    /** @param refused why it cannot go; null where it can */
    record Model(
            String theme,
            int number,
            boolean live,
            String back,
            @Nullable String refused) {}

    @GET
    public View ask(@PathParam("id") String id, @PathParam("number") int number) {
        return page(id, number, null);
    }

    @POST
    public Response remove(@PathParam("id") String id, @PathParam("number") int number) {
        return switch (remove.execute(current.call("removed in the admin"), id, number)) {
            case Result.Removed() -> Replies.seeOther(after(id, number));
            case Result.InUse() -> refused(id, number, wording().text("removal.used"));
            case Result.Worn(var organizers) -> refused(id, number, wording().text("removal.worn", organizers));
            case Result.NoSuchVersion() -> throw ProblemException.notFound();
        };
    }

    /** With its last version a theme is gone altogether. */
    private String after(String id, int number) {
        return themes.versions(current.tenant()).stream()
                        .anyMatch(one -> one.theme().equals(id) && one.number() != number)
                ? VersionsPage.of(id) + "?done=removed&number=" + number
                : "/admin/themes";
    }

    private Response refused(String id, int number, String why) {
        return Replies.page(page(id, number, why).withStatus(409));
    }

    private View page(String id, int number, @Nullable String refused) {
        var version = themes.versions(current.tenant()).stream()
                .filter(one -> one.theme().equals(id) && one.number() == number)
                .findFirst()
                .map(ThemeVersion::live)
                .orElseThrow(ProblemException::notFound);
        return View.of(PAGE, new Model(id, number, version, VersionsPage.of(id), refused));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
