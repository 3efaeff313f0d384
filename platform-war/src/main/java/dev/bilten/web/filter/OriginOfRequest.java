package dev.bilten.web.filter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells JAX-RS the address that the client asked for: behind a proxy the server sees another one, and would send a browser
 * from https to http with every redirect.
 */
@Provider
@PreMatching
@Priority(1)
public class OriginOfRequest implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Visit.ifAny().ifPresent(visit -> {
            var origin = visit.origin();
            var asked = request.getUriInfo().getRequestUriBuilder();
            request.setRequestUri(
                    UriBuilder.fromUri(origin.uri()).path("/").build(),
                    asked.scheme(origin.scheme())
                            .host(origin.host())
                            .port(origin.port())
                            .build());
        });
    }
}
