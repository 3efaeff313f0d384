package dev.bilten.webkit.access;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.problem.Audience;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a request through to its route only when the route says so. Fails closed: a route that says nothing is refused. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);

    private final CurrentIdentity identity;
    private final ResourceInfo route;

    @Inject
    public AccessFilter(CurrentIdentity identity, @Context ResourceInfo route) {
        this.identity = identity;
        this.route = route;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var declaration = Declaration.of(route.getResourceClass(), route.getResourceMethod());
        if (declaration instanceof Declaration.Unclear(var why)) {
            LOG.error("refused: {} route={} {}", why, route.getResourceClass(), route.getResourceMethod());
        }
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
