package dev.bilten.web.filter;

import dev.bilten.database.api.Asked;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Courtesy;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The first thing a request meets: it gets a name, headers, a site and a language. */
@Service
public class Entrance extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Origins origins;
    private final transient Sites sites;
    private final transient HouseLanguages languages;
    private final transient Refusals refusals;
    private final transient SecurityHeaders headers;
    private final transient Courtesy courtesy;

    @Inject
    public Entrance(
            Origins origins,
            Sites sites,
            HouseLanguages languages,
            Refusals refusals,
            SecurityHeaders headers,
            Courtesy courtesy) {
        this.origins = origins;
        this.sites = sites;
        this.languages = languages;
        this.refusals = refusals;
        this.headers = headers;
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = Secrets.token();
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        courtesy.enter();
        try {
            var origin = origins.of(request);
            headers.write(
                    response, PlainPath.of(request), origin.map(Origin::secure).orElse(false));
            if (origin.isEmpty()) {
                refusals.bare(request, response, ProblemType.BAD_REQUEST);
            } else {
                enter(id, origin.get(), request, response, chain);
            }
        } finally {
            MDC.clear();
            goodbye(request);
        }
    }

    /** Whoever is answered later leaves later. */
    private void goodbye(HttpServletRequest request) {
        // who only listens for what will happen is in no hurry
        var accepts = request.getHeader("Accept");
        boolean listens = accepts != null && accepts.contains("text/event-stream");
        if (request.isAsyncStarted() && !listens) {
            request.getAsyncContext().addListener(new Leaving(courtesy::leave));
        } else {
            courtesy.leave();
        }
    }

    private void enter(
            String id, Origin origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PlainPath.of(request);
        Site site;
        try {
            site = sites.of(origin, path);
        } catch (RuntimeException directoryAway) {
            LOG.warn("The tenant directory does not answer: {}", directoryAway.toString());
            refusals.bare(request, response, ProblemType.UNAVAILABLE);
            return;
        }
        var cookies = new Cookies(request, response, origin.secure());
        var spoken = languages.of(site, path);
        var locale = Languages.of(request, cookies, spoken);
        answer(new Visit(id, origin, site, path, locale, spoken.offered(), request, response, new Seen()), chain);
    }

    private void answer(Visit visit, FilterChain chain) throws IOException, ServletException {
        if (visit.site() instanceof Site.Organizer(var tenant)) {
            MDC.put("tenant", tenant.slug());
        }
        try {
            ScopedValue.where(Visit.CURRENT, visit)
                    .call(() -> asked(visit.request()).during(() -> {
                        chain.doFilter(visit.request(), visit.response());
                        return visit;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Asked asked(HttpServletRequest request) {
        return READING.contains(request.getMethod()) ? Asked.remembering() : Asked.counting();
    }
}
