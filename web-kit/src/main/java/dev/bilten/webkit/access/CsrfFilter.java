package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests that change something unless they come from a page of ours: by what the browser says of their origin, and by
 * the token. Routes for machines ({@link ApiAccess}, {@link NotFromBrowser}) are exempt because cookies mean nothing there.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;
    private final CurrentSession session;
    private final ResourceInfo route;

    @Inject
    public CsrfFilter(CsrfTokens tokens, CurrentSession session, @Context ResourceInfo route) {
        this.tokens = tokens;
        this.session = session;
        this.route = route;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod()) || forMachines()) {
            return;
        }
        var header = request.getHeaderString("X-CSRF-Token");
        var token = header == null ? CsrfField.read(request) : header;
        if (!fromHere(request) || !tokens.valid(token, session)) {
            throw new ProblemException(
                    ProblemType.CSRF, "This form is no longer valid. Go back, reload the page and try again.");
        }
    }

    private boolean forMachines() {
        var method = route.getResourceMethod();
        var resource = route.getResourceClass();
        return method != null
                && (Declaration.of(resource, method) instanceof Declaration.KeyWith
                        || method.isAnnotationPresent(NotFromBrowser.class)
                        || resource.isAnnotationPresent(NotFromBrowser.class));
    }

    /** Other organizers live on neighbouring hosts: the same site is not enough. */
    private static boolean fromHere(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var origin = request.getHeaderString("Origin");
        var host = request.getHeaderString("Host");
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
