package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a request is answered: asked for in the address, remembered, preferred by the browser, or English. */
final class Languages {
    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

    private static final String COOKIE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    private Languages() {}

    static Locale of(HttpServletRequest request, Cookies cookies) {
        var asked = asked(request);
        asked.ifPresent(locale -> cookies.keep(COOKIE, locale.toLanguageTag(), KEPT));
        return asked.or(() -> cookies.read(COOKIE).flatMap(Languages::offered))
                .or(() -> preferred(request.getHeader("Accept-Language")))
                .orElse(Locale.ENGLISH);
    }

    /** The language that {@code ?lang=} names, when we have it. */
    static Optional<Locale> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith("lang="))
                        .map(part -> part.substring("lang=".length()))
                        .flatMap(tag -> offered(tag).stream())
                        .findFirst();
    }

    static Optional<Locale> offered(String tag) {
        return OFFERED.stream()
                .filter(locale ->
                        locale.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
                .findFirst();
    }

    static Optional<Locale> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(acceptLanguage), OFFERED));
        } catch (IllegalArgumentException notALanguageList) {
            return Optional.empty();
        }
    }
}
