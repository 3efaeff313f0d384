package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests that change something unless they come from a page of ours: by what the browser says of their origin, and by
 * the token. Routes for machines ({@link ApiAccess}, {@link NotFromBrowser}) are exempt because cookies mean nothing there.
 */
final class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;
    private final CurrentSession session;

    CsrfFilter(CsrfTokens tokens, CurrentSession session) {
        this.tokens = tokens;
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var header = request.getHeaderString("X-CSRF-Token");
        var token = header == null ? CsrfField.read(request) : header;
        if (!fromHere(request) || !tokens.valid(token, session)) {
            throw new ProblemException(
                    ProblemType.CSRF, "This form is no longer valid. Go back, reload the page and try again.");
        }
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
