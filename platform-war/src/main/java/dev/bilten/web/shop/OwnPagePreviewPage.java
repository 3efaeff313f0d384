package dev.bilten.web.shop;

import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page in the organizer's own words as it was saved last, for those who write it. */
@Path("/admin/settings/pages/{slug}/preview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class OwnPagePreviewPage {
    private final TenantSettings settings;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final OwnPageDrawing drawing;

    @Inject
    public OwnPagePreviewPage(
            TenantSettings settings, CurrentCall current, Shopfront shopfront, OwnPageDrawing drawing) {
        this.settings = settings;
        this.current = current;
        this.shopfront = shopfront;
        this.drawing = drawing;
    }

    @GET
    public View show(@PathParam("slug") String slug) {
        var page = settings.read(current.tenant(), OwnPages.KEY)
                .flatMap(all -> all.page(slug))
                .orElseThrow(ProblemException::notFound);
        var model = drawing.model(page);
        return page.published() ? shopfront.page("legal", model) : shopfront.draft("legal", model);
    }
}
