package dev.bilten.webkit.messages;

import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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

    private final Sources sources;
    private final Map<File, Map<String, String>> loaded = new ConcurrentHashMap<>();

    private record File(String bundle, String language) {}

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
        var words = sources.development() ? load(file) : loaded.computeIfAbsent(file, this::load);
        return Optional.ofNullable(words.get(key));
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
