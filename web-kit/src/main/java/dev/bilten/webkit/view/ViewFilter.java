package dev.bilten.webkit.view;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Gives the response the status and headers that the {@link View} asks for, before it is written. */
@Provider
public class ViewFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof View view)) {
            return;
        }
        if (response.getStatus() == 200) {
            response.setStatus(view.status());
        }
        // a page is HTML whatever else the client would take
        response.setEntity(view, response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE);
        var headers = response.getHeaders();
        view.headers().forEach(headers::putSingle);
        // one address answers the page or its fragment
        headers.add(HttpHeaders.VARY, "HX-Request");
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
