package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an organizer tells in its own words. */
@Service
@Path("/pages/{slug}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
public class OwnPagePage {
    private final TenantSettings settings;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final OwnPageDrawing drawing;

    @Inject
    public OwnPagePage(TenantSettings settings, CurrentCall current, Shopfront shopfront, OwnPageDrawing drawing) {
        this.settings = settings;
        this.current = current;
        this.shopfront = shopfront;
        this.drawing = drawing;
    }

    @GET
    public View show(@PathParam("slug") String slug) {
        var page = settings.recall(current.tenant(), OwnPages.KEY)
                .flatMap(pages -> pages.page(slug))
                .filter(OwnPage::published)
                .orElseThrow(ProblemException::notFound);
        return shopfront.page("legal", drawing.model(page));
    }
}
