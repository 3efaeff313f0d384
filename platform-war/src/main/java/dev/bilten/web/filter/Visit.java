package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request as the entrance understood it, bound to the thread while it is answered.
 *
 * @param id names the request in logs, journal and answers
 * @param path of the request, without query and path parameters
 * @param languages what the page may be had in
 */
public record Visit(
        String id,
        Origin origin,
        Site site,
        String path,
        Locale locale,
        List<Locale> languages,
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

    /** Light or dark, as the person chose; a script of ours writes the cookie. */
    public String scheme() {
        return new Cookies(request, response, false)
                .read("scheme")
                .filter(chosen -> chosen.equals("light") || chosen.equals("dark"))
                .orElse("auto");
    }

    Cookies cookies() {
        return new Cookies(request, response, origin.secure());
    }
}
