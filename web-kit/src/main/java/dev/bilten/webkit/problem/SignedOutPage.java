package dev.bilten.webkit.problem;

import dev.bilten.webkit.access.LocalPath;
import dev.bilten.webkit.view.View;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees who sent a form when their session was over.
 *
 * @param signIn the log-in, which leads back to the page with the form
 */
record SignedOutPage(String signIn) {

    static View of(HttpServletRequest request, UnaryOperator<String> signIn) {
        var way = wayBack(request.getHeader("Referer"), request.getHeader("Host"), request.getRequestURI());
        return View.of("dev/bilten/webkit/problem/signedout", new SignedOutPage(signIn.apply(way)));
    }

    /**
     * The page with the form; where the browser does not say it, or names one of another site, the start of the same face.
     *
     * @param sent where the form was sent
     */
    static String wayBack(@Nullable String referer, @Nullable String host, String sent) {
        return from(referer, host)
                .flatMap(page -> LocalPath.of(
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery()))
                .orElseGet(() -> start(sent));
    }

    private static Optional<URI> from(@Nullable String referer, @Nullable String host) {
        try {
            return Optional.ofNullable(referer)
                    .map(URI::create)
                    .filter(page -> page.getRawAuthority() != null
                            && page.getRawAuthority().equals(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String start(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
