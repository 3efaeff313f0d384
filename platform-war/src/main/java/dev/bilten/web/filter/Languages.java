package dev.bilten.web.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language a request is answered: asked for in the address, remembered, preferred by the browser, or else the
 * house's own.
 */
final class Languages {
    private static final String COOKIE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST = 200;
    /** Browsers of one language send the same list, and to read it takes as long as to find a page that is kept. */
    private static final Cache<Wish, Optional<Locale>> PREFERRED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private record Wish(String list, List<Locale> offered) {}

    private Languages() {}

    static Locale of(HttpServletRequest request, Cookies cookies, Spoken spoken) {
        var asked = asked(request, spoken.offered());
        asked.ifPresent(locale -> cookies.keep(COOKIE, locale.toLanguageTag(), KEPT));
        return asked.or(() -> cookies.read(COOKIE).flatMap(tag -> offered(tag, spoken.offered())))
                .or(() -> preferred(request.getHeader("Accept-Language"), spoken.offered()))
                .orElseGet(spoken.own());
    }

    /** The language that {@code ?lang=} names, when it is offered. */
    static Optional<Locale> asked(HttpServletRequest request, List<Locale> offered) {
        var query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith("lang="))
                        .map(part -> part.substring("lang=".length()))
                        .flatMap(tag -> offered(tag, offered).stream())
                        .findFirst();
    }

    static Optional<Locale> offered(String tag, List<Locale> offered) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return offered.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    static Optional<Locale> preferred(@Nullable String acceptLanguage, List<Locale> offered) {
        return acceptLanguage == null || acceptLanguage.length() > LONGEST
                ? Optional.empty()
                : PREFERRED.get(new Wish(acceptLanguage, offered), Languages::read);
    }

    private static Optional<Locale> read(Wish wish) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(wish.list()), wish.offered()));
        } catch (IllegalArgumentException notALanguageList) {
            return Optional.empty();
        }
    }
}
