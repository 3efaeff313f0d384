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
    private final Reach reach;
    private final CurrentIdentity identity;

    AccessFilter(Declaration declaration, Reach reach, CurrentIdentity identity) {
        this.declaration = declaration;
        this.reach = reach;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // a shop must sell while sessions cannot be read
        if (declaration instanceof Declaration.Open) {
            return;
        }
        switch (declaration.judge(identity.caller())) {
            case ALLOWED -> {}
            case SIGN_IN_FIRST -> askToSignIn(request);
            case FORBIDDEN -> refuseUnlessThere(request);
        }
    }

    /** Here, and nowhere else, somebody comes in by what they may do at single events. */
    private void refuseUnlessThere(ContainerRequestContext request) {
        if (declaration instanceof Declaration.PersonWith(var needed)
                && identity.caller() instanceof Caller.Person person
                && reach.lets(person, needed, request.getUriInfo().getPathParameters())) {
            return;
        }
        throw new ProblemException(ProblemType.FORBIDDEN, "You may not do this.");
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
