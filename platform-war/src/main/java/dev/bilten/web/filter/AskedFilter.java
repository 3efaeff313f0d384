package dev.bilten.web.filter;

import dev.bilten.database.api.Asked;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says in development how often an answer asked the database: statements, and how often it waited for the server. */
@Provider
public class AskedFilter implements ContainerResponseFilter {
    private final boolean development;

    @Inject
    public AskedFilter(Settings settings) {
        this.development = settings.development();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (development) {
            Asked.ifAny()
                    .ifPresent(asked -> response.getHeaders()
                            .putSingle("X-Asked", "statements=" + asked.statements() + ", trips=" + asked.trips()));
        }
    }
}
