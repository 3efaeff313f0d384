package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventState;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What search engines ask first: where they may go, and what there is. Whatever they say they accept, they get it. */
@Path("/")
@OpenToAll("this is the shop")
public class Machines {
    private final Catalog catalog;
    private final TenantSettings settings;
    private final CurrentCall current;

    @Inject
    public Machines(Catalog catalog, TenantSettings settings, CurrentCall current) {
        this.catalog = catalog;
        this.settings = settings;
        this.current = current;
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        var text = """
                User-agent: *
                Disallow: /admin
                Disallow: /api
                Disallow: /cart/
                Disallow: /checkout/
                Disallow: /handover/
                Disallow: /o/
                Disallow: /scan
                Disallow: /t/
                Disallow: /waiting/
                Sitemap: %s
                """.formatted(current.origin().resolve("/sitemap.xml"));
        return Response.ok(text).type("text/plain;charset=UTF-8").build();
    }

    /** Live events that are not for trying out, and what the organizer tells in its own words; addresses are made of letters, digits and hyphens. */
    @GET
    @Path("sitemap.xml")
    public Response sitemap() {
        var events = catalog.live(current.tenant()).stream()
                .filter(event -> event.state() == EventState.LIVE && !event.testMode())
                .map(EventFacts::href);
        var pages = settings.recall(current.tenant(), OwnPages.KEY)
                .orElse(OwnPages.NONE)
                .published()
                .map(OwnPage::path);
        var urls = Stream.concat(Stream.concat(Stream.of("/"), events), pages)
                .map(path -> "<url><loc>" + current.origin().resolve(path) + "</loc></url>\n")
                .collect(Collectors.joining());
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + urls + "</urlset>\n";
        return Response.ok(xml).type("application/xml;charset=UTF-8").build();
    }
}
