package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to refuse on our pages. */
@Service
public class SecurityHeaders {
    private static final String CONTENT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    /** What may stand on other sites: it shows what is public, and buys nothing by itself. */
    private static final String FRAMED = "/embed";

    void write(HttpServletResponse response, String path, boolean secure) {
        boolean framed = Sites.under(path, FRAMED);
        response.setHeader("Content-Security-Policy", CONTENT + (framed ? "*" : "'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!framed) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        // an order's address is its key: no other site may read it from a Referer
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
