package dev.bilten.web.shop;

import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** What an organizer tells in its own words, and how a draft of it would look. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class OwnPagePage {
    private final TenantSettings settings;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public OwnPagePage(TenantSettings settings, CurrentCall current, Shopfront shopfront) {
        this.settings = settings;
        this.current = current;
        this.shopfront = shopfront;
    }

    @GET
    @Path("pages/{slug}")
    @OpenToAll("this is the shop")
    public View show(@PathParam("slug") String slug) {
        var page = settings.recall(current.tenant(), OwnPages.KEY)
                .flatMap(pages -> pages.page(slug))
                .filter(OwnPage::published)
                .orElseThrow(ProblemException::notFound);
        return shopfront.page("legal", model(page));
    }

    /** As it was saved last, published or not. */
    @GET
    @Path("admin/settings/pages/{slug}/preview")
    @Requires(Permissions.SETTINGS_EDIT)
    public View preview(@PathParam("slug") String slug) {
        var page = settings.read(current.tenant(), OwnPages.KEY)
                .flatMap(pages -> pages.page(slug))
                .orElseThrow(ProblemException::notFound);
        return shopfront.previewOfPage("legal", model(page));
    }

    private Map<String, LegalPage.Legal> model(OwnPage page) {
        var shop = settings.recall(current.tenant(), Profile.KEY)
                .map(Profile::defaultLocale)
                .orElse("en");
        var language = page.shownIn(current.locale().getLanguage(), shop);
        var blocks = Markdown.blocks(page.body().in(language));
        return Map.of("legal", new LegalPage.Legal(page.title().in(language), blocks, language));
    }
}
