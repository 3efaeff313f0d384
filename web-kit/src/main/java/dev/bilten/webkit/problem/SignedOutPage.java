package dev.bilten.webkit.problem;

import dev.bilten.webkit.access.LocalPath;
import dev.bilten.webkit.view.View;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person sees who sent a form when their session was over.
 *
 * @param signIn the log-in, which leads back to the page with the form
 */
record SignedOutPage(String signIn) {

    static View of(HttpServletRequest request, UnaryOperator<String> signIn) {
        return View.of("dev/bilten/webkit/problem/signedout", new SignedOutPage(signIn.apply(wayBack(request))));
    }

    /** The page with the form; where the browser does not say it, the start of the same face. */
    private static String wayBack(HttpServletRequest request) {
        return from(request)
                .flatMap(page -> LocalPath.of(
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery()))
                .orElseGet(() -> start(request.getRequestURI()));
    }

    private static Optional<URI> from(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .filter(page -> page.getRawAuthority() != null
                            && page.getRawAuthority().equals(request.getHeader("Host")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String start(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
