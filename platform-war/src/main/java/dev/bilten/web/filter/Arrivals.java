package dev.bilten.web.filter;

import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.CountViews;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * By which tracking link somebody came. The last one counts, and is remembered by this host's own cookie, which says the
 * link's code and nothing about the person; nobody gets one who came by none.
 */
@Service
public class Arrivals {
    private static final String NAME = TrackingLink.PARAMETER;
    private static final Duration AGE = Duration.ofDays(30);

    private final EditLinks links;
    private final CountViews views;

    @Inject
    public Arrivals(EditLinks links, CountViews views) {
        this.views = views;
        this.links = links;
    }

    /** Remembers the link of this address, if it is one of this organizer's; answers it, or the one remembered. */
    public String of(TenantContext tenant) {
        var named = named(tenant);
        named.ifPresent(code -> Visit.current().cookies().keep(NAME, code, AGE));
        return named.or(this::remembered).orElse("");
    }

    /**
     * The link that this address names, if it is one of this organizer's; nothing is remembered. The address alone is read: to
     * ask for a parameter would take the form of a request away from whoever reads it later.
     */
    public Optional<String> named(TenantContext tenant) {
        var query = Visit.current().request().getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(NAME + "="))
                        .map(part -> part.substring(NAME.length() + 1))
                        .findFirst()
                        .flatMap(code -> links.recall(tenant, code))
                        .map(TrackingLink::code);
    }

    /** An event's page was shown. What a browser fetches before anybody asks for it is no view. */
    public void viewed(TenantContext tenant, String slug) {
        count(tenant, slug, of(tenant));
    }

    /** The same on a page of another site, where nothing is kept. */
    public void framed(TenantContext tenant, String slug) {
        count(tenant, slug, named(tenant).orElse(""));
    }

    private void count(TenantContext tenant, String slug, String link) {
        var request = Visit.current().request();
        if (request.getHeader("Sec-Purpose") == null && request.getMethod().equals("GET")) {
            var agent = request.getHeader("User-Agent");
            views.viewed(tenant, slug, link, agent == null ? "" : agent);
        }
    }

    /** The code that this browser brings; of a form that no link can have it is none. */
    public Optional<String> remembered() {
        return Visit.current()
                .cookies()
                .read(NAME)
                .filter(code -> TrackingLink.CODE.matcher(code).matches());
    }
}
