package dev.bilten.webkit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Who reads the answer: a person in a browser, or a program. */
public enum Audience {
    PERSON,
    MACHINE;

    public static Audience of(ContainerRequestContext request) {
        return of(
                request.getUriInfo().getPath(),
                request.getHeaderString(HttpHeaders.ACCEPT),
                request.getHeaderString("HX-Request"));
    }

    static Audience of(
            String path,
            @org.jspecify.annotations.Nullable String accept,
            @org.jspecify.annotations.Nullable String htmx) {
        var relative = path.startsWith("/") ? path.substring(1) : path;
        if (relative.startsWith("api/")) {
            return MACHINE;
        }
        return htmx != null || accept != null && accept.contains("text/html") ? PERSON : MACHINE;
    }
}
