package dev.bilten.webkit.messages;

import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Message bundles, {@code <name>.<language>.properties} in UTF-8; what a language lacks is taken from English. */
@Service
public class Bundles {

    private static final String FALLBACK = "en";
    private static final String ERRORS = "dev/bilten/webkit/messages/errors";

    private static final long DRAWN = Duration.ofMillis(300).toNanos();

    private final Sources sources;
    private final Map<File, Words> loaded = new ConcurrentHashMap<>();

    private record File(String bundle, String language) {}

    private record Words(Map<String, String> all, long at) {}

    @Inject
    public Bundles(Sources sources) {
        this.sources = sources;
    }

    /** The pattern of a key, in the language or else in English. */
    public Optional<String> pattern(String bundle, Locale locale, String key) {
        return inLanguage(bundle, locale.getLanguage(), key).or(() -> inLanguage(bundle, FALLBACK, key));
    }

    /** The words that every page may use: those of the design, then those of faults. */
    public Optional<String> common(Locale locale, String key) {
        return pattern(Messages.COMMON, locale, key).or(() -> pattern(ERRORS, locale, key));
    }

    private Optional<String> inLanguage(String bundle, String language, String key) {
        var file = new File(bundle, language);
        return Optional.ofNullable(words(file).get(key));
    }

    /** While developing they are read again as soon as a page that asks for hundreds of them has been drawn. */
    private Map<String, String> words(File file) {
        var known = loaded.get(file);
        var now = System.nanoTime();
        if (known == null || (sources.development() && now - known.at() > DRAWN)) {
            known = new Words(load(file), now);
            loaded.put(file, known);
        }
        return known.all();
    }

    private Map<String, String> load(File file) {
        return sources.read(file.bundle() + "." + file.language() + ".properties")
                .map(Bundles::parse)
                .orElse(Map.of());
    }

    /** The words of a properties text. */
    public static Map<String, String> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(k -> k, k -> value(properties, k)));
    }

    private static String value(Properties properties, String key) {
        return String.valueOf(properties.getProperty(key));
    }
}
