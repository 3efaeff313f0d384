package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.problem.Audience;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Lets a request through to one route only when that route's declaration says so. */
final class AccessFilter implements ContainerRequestFilter {

    private final Declaration declaration;
    private final CurrentIdentity identity;

    AccessFilter(Declaration declaration, CurrentIdentity identity) {
        this.declaration = declaration;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        switch (declaration.judge(identity.caller())) {
            case ALLOWED -> {}
            case SIGN_IN_FIRST -> askToSignIn(request);
            case FORBIDDEN -> throw new ProblemException(ProblemType.FORBIDDEN, "You may not do this.");
        }
    }

    private void askToSignIn(ContainerRequestContext request) {
        if (Audience.of(request) == Audience.MACHINE || !request.getMethod().equals("GET")) {
            throw new ProblemException(ProblemType.NOT_SIGNED_IN, "Sign in or send a valid key first.");
        }
        var there = request.getUriInfo().getRequestUri();
        var path = there.getRawQuery() == null ? there.getRawPath() : there.getRawPath() + "?" + there.getRawQuery();
        request.abortWith(
                Response.seeOther(URI.create(identity.signInUrl(path))).build());
    }
}
