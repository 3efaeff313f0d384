package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a request through only to what stands on its host. What it may not reach looks as if it were not there. */
@Service
public class Gate extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient Sites sites;
    private final transient Operations operations;
    private final transient Refusals refusals;

    @Inject
    public Gate(Sites sites, Operations operations, Refusals refusals) {
        this.sites = sites;
        this.operations = operations;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var visit = Visit.current();
        if (visit.site() instanceof Site.Platform && visit.path().equals("/")) {
            // in full: the server itself does not know that a proxy speaks https for it
            response.sendRedirect(visit.origin().uri() + "/platform");
        } else if (sites.stands(visit.site(), visit.path()) && operations.admits(request, visit.path())) {
            chain.doFilter(request, response);
        } else {
            refusals.page(visit, ProblemType.NOT_FOUND);
        }
    }
}
