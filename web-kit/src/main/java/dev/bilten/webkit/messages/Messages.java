package dev.bilten.webkit.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts for Java code: mail subjects, problem titles, labels in view models. Templates ask for theirs with {@code #{key}}. */
@Service
public class Messages {

    /** Words that every page may use, whatever its own bundle says. */
    public static final String COMMON = "dev/bilten/webkit/design/messages";

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private record Compiled(String pattern, ULocale locale) {}

    private final Bundles bundles;
    private final boolean development;
    private final Map<Compiled, MessageFormat> compiled = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    @Inject
    public Messages(Bundles bundles, Sources sources) {
        this.bundles = bundles;
        this.development = sources.development();
    }

    /**
     * The text of a key in the reader's language.
     *
     * @param bundle class-path name without language and ending, such as {@code dev/bilten/admin/orders/orders}
     * @param args values for {@code {0}}, {@code {1}}…; numbers as numbers, so that plurals work
     */
    public String text(String bundle, Locale locale, String key, Object... args) {
        return find(bundle, locale, key, args).orElseGet(() -> missing(bundle, key));
    }

    /** As {@link #text}; phrases among the values, and what has words in several languages, say in which they stand. */
    public Phrase phrase(String bundle, Locale locale, String key, Object... args) {
        var filling = new PhraseFormat(Arrays.stream(args)
                .map(one -> one instanceof Text text ? text.phrase(locale.getLanguage()) : one)
                .toArray());
        return filling.phrase(text(bundle, locale, key, filling.arguments()));
    }

    /** As {@link #text}, but says when neither the bundle nor the common words have the key. */
    public Optional<String> find(String bundle, Locale locale, String key, Object... args) {
        return bundles.pattern(bundle, locale, key)
                .or(() -> bundles.common(locale, key))
                .map(pattern -> format(pattern, locale, args));
    }

    /** Fills an ICU MessageFormat pattern; figures come in Western digits in every language. */
    public String format(String pattern, Locale locale, Object... args) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = compiled.computeIfAbsent(new Compiled(pattern, Locales.latinDigits(locale)), Messages::compile);
        // formats are not safe for threads
        return ((MessageFormat) format.clone()).format(inLanguage(locale, args));
    }

    /** What has words in several languages is named in the reader's. */
    private static Object[] inLanguage(Locale locale, Object[] args) {
        var told = args.clone();
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Text text) {
                told[i] = text.in(locale.getLanguage());
            }
        }
        return told;
    }

    /** What stands where a text is missing: loud while developing, the bare key for a visitor. */
    public String missing(String where, String key) {
        if (reported.add(where + " " + key)) {
            LOG.warn("no message bundle={} key={}", where, key);
        }
        return development ? "??" + key + "??" : key;
    }

    private static MessageFormat compile(Compiled wanted) {
        return new MessageFormat(wanted.pattern(), wanted.locale());
    }
}
