package dev.bilten.web.filter;

import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.CountViews;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * By which tracking link somebody came. The last one counts, and is remembered by this host's own cookie, which says the
 * link's code and nothing about the person; nobody gets one who came by none.
 */
@Service
public class Arrivals {
    private static final String NAME = "via";
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
        var visit = Visit.current();
        var query = visit.request().getQueryString();
        var named = query == null || !query.contains("via=")
                ? Optional.<String>empty()
                : Optional.ofNullable(visit.request().getParameter(NAME))
                        .flatMap(code -> links.recall(tenant, code))
                        .map(TrackingLink::code);
        named.ifPresent(code -> visit.cookies().keep(NAME, code, AGE));
        return named.or(this::remembered).orElse("");
    }

    /** An event's page was shown. What a browser fetches before anybody asks for it is no view. */
    public void viewed(TenantContext tenant, String slug) {
        var request = Visit.current().request();
        var link = of(tenant);
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
