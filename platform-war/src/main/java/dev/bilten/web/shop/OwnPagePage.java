package dev.bilten.web.shop;

import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.Profile;
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
import java.util.Map;

/** What an organizer tells in its own words. */
@Path("/pages/{slug}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
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
    public View show(@PathParam("slug") String slug) {
        var page = settings.recall(current.tenant(), OwnPages.KEY)
                .flatMap(pages -> pages.page(slug))
                .filter(OwnPage::published)
                .orElseThrow(ProblemException::notFound);
        return shopfront.page("legal", model(page));
    }

    Map<String, LegalPage.Legal> model(OwnPage page) {
        var shop = settings.recall(current.tenant(), Profile.KEY)
                .map(Profile::defaultLocale)
                .orElse("en");
        var language = page.shownIn(current.locale().getLanguage(), shop);
        var blocks = Markdown.blocks(page.body().in(language));
        return Map.of("legal", new LegalPage.Legal(page.title().in(language), blocks, language));
    }
}
