package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.problem.Audience;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Lets a request through to one route only when that route's declaration says so. */
final class AccessFilter implements ContainerRequestFilter {

    private final Declaration declaration;
    private final Reach reach;
    private final CurrentIdentity identity;
    private final Limits limits;

    AccessFilter(Declaration declaration, Reach reach, CurrentIdentity identity, Limits limits) {
        this.declaration = declaration;
        this.reach = reach;
        this.identity = identity;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // a shop must sell while sessions cannot be read
        if (declaration instanceof Declaration.Open) {
            return;
        }
        switch (declaration.judge(identity.caller())) {
            case ALLOWED -> tellEvents(request);
            case SIGN_IN_FIRST -> askToSignIn(request);
            case FORBIDDEN -> refuseUnlessThere(request);
        }
    }

    /** Here, and nowhere else, somebody comes in by what they may do at single events. */
    private void refuseUnlessThere(ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        if (identity.caller() instanceof Caller.Entitled caller
                && declaration
                        .needed(caller)
                        .filter(needed -> reach.lets(caller, needed, path, limits))
                        .isPresent()) {
            tellEvents(request);
            return;
        }
        throw refusal();
    }

    /** Only somebody with rights at single events has others there than everywhere. */
    private void tellEvents(ContainerRequestContext request) {
        if (identity.caller() instanceof Caller.Entitled caller
                && !caller.events().isEmpty()) {
            identity.at(reach.about(request.getUriInfo().getPathParameters(), limits));
        }
    }

    private ProblemException refusal() {
        var why = identity.caller() instanceof Caller.Entitled caller
                        && !caller.events().isEmpty()
                ? List.of(limits.why(caller))
                : List.<Violation>of();
        return new ProblemException(ProblemType.FORBIDDEN, "You may not do this.", why);
    }

    private void askToSignIn(ContainerRequestContext request) {
        // a script that follows to the log-in would put it into the page that is open
        if (Audience.of(request) == Audience.MACHINE
                || !request.getMethod().equals("GET")
                || request.getHeaderString("HX-Request") != null) {
            throw new ProblemException(ProblemType.NOT_SIGNED_IN, "Sign in or send a valid key first.");
        }
        var there = request.getUriInfo().getRequestUri();
        var path = there.getRawQuery() == null ? there.getRawPath() : there.getRawPath() + "?" + there.getRawQuery();
        request.abortWith(
                Response.seeOther(URI.create(identity.signInUrl(path))).build());
    }
}
