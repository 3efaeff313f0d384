package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * One request as the entrance understood it, bound to the thread while it is answered.
 *
 * @param id names the request in logs, journal and answers
 * @param path of the request, without query and path parameters
 */
public record Visit(
        String id,
        Origin origin,
        Site site,
        String path,
        Locale locale,
        HttpServletRequest request,
        HttpServletResponse response,
        Seen seen) {

    static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();

    /** The request that this thread answers. */
    public static Visit current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("This thread answers no request");
        }
        return CURRENT.get();
    }

    static Optional<Visit> ifAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    Cookies cookies() {
        return new Cookies(request, response, origin.secure());
    }
}
