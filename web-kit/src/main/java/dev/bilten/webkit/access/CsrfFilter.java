package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests that change something unless they come from a page of ours: by what the browser says of their origin, and by
 * the token ({@link FramedForm}: by the origin alone, which has to be said; {@link SharedForm}: by either). Routes for machines ({@link ApiAccess}, {@link NotFromBrowser}) are exempt because cookies mean nothing there.
 */
final class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Proof proof;
    private final CsrfTokens tokens;
    private final CurrentSession session;

    /** What shows that a request comes from a page of ours, beside that nothing speaks against it. */
    enum Proof {
        TOKEN,
        /** {@link FramedForm}: the browser says so. */
        ORIGIN,
        /** {@link SharedForm}: one of the two. */
        EITHER
    }

    CsrfFilter(Proof proof, CsrfTokens tokens, CurrentSession session) {
        this.proof = proof;
        this.tokens = tokens;
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        if (!fromHere(request) || !proven(request)) {
            throw new ProblemException(
                    ProblemType.CSRF, "This form is no longer valid. Go back, reload the page and try again.");
        }
    }

    private boolean proven(ContainerRequestContext request) throws IOException {
        boolean said = request.getHeaderString("Origin") != null;
        if (proof == Proof.ORIGIN || (proof == Proof.EITHER && said)) {
            return said;
        }
        var header = request.getHeaderString("X-CSRF-Token");
        var face = FormFace.of(request.getUriInfo().getPath());
        return tokens.valid(header == null ? CsrfField.read(request) : header, session, face);
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
