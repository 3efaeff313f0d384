package dev.bilten.web.shop;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The organizer's own shop in a theme it has not chosen yet; only the team sees it. */
@Path("/admin/themes/{theme: [a-z][a-z0-9-]*}/preview")
@Produces(MediaType.TEXT_HTML)
public class ThemePreviewPage {
    private final Shopfront shopfront;
    private final HomePage home;

    @Inject
    public ThemePreviewPage(Shopfront shopfront, HomePage home) {
        this.shopfront = shopfront;
        this.home = home;
    }

    @GET
    @Requires(Permissions.THEMES_EDIT)
    public View show(@PathParam("theme") String theme) {
        return shopfront.preview(theme, "home", home.model()).orElseThrow(ProblemException::notFound);
    }
}
