package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Courtesy;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Answers from {@link KeptPages} what is there, before anything else is asked; and says when those may be old. */
@Service
public class Front extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String EVENTS = "/events/";

    private final transient KeptPages pages;
    private final transient CartCookie carts;
    private final transient Arrivals arrivals;
    private final transient Courtesy courtesy;

    @Inject
    public Front(KeptPages pages, CartCookie carts, Arrivals arrivals, Courtesy courtesy) {
        this.pages = pages;
        this.carts = carts;
        this.arrivals = arrivals;
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!SAFE.contains(request.getMethod())) {
            change(request, response, chain);
            return;
        }
        var cart = carts.seen();
        var answer = cart.flatMap(pages::asked).flatMap(pages::find).map(page -> page.to(request, cart.orElseThrow()));
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // before the answer: by which link somebody came is remembered by a cookie
        count(Visit.current());
        send(answer.get(), response);
    }

    private void change(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var visit = Visit.current();
        carts.forgetSeen();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving(() -> forget(visit)));
            } else {
                forget(visit);
            }
        }
    }

    /** During a rush the buyers would take it from each other: then it is old when its half second is over. */
    private void forget(Visit visit) {
        if (!(visit.site() instanceof Site.Organizer(var tenant))) {
            pages.forget();
        } else if (!courtesy.rush() || Sites.under(visit.path(), "/admin")) {
            pages.forget(tenant.context().id());
        }
    }

    private static void send(KeptPage.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_OK) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private void count(Visit visit) {
        var path = visit.path();
        if (!(visit.site() instanceof Site.Organizer(var tenant))) {
            return;
        }
        if (path.startsWith(EVENTS) && path.indexOf('/', EVENTS.length()) < 0) {
            arrivals.viewed(tenant.context(), path.substring(EVENTS.length()));
        } else {
            arrivals.of(tenant.context());
        }
    }
}
