package dev.bilten.plugins.testprovider;

import dev.bilten.plugin.api.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people read, from {@code words.<language>.properties} beside this class. */
final class Words {
    private static final Map<String, Properties> BY_LANGUAGE = List.of("en", "de", "fr", "es", "tr", "ar").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Words::load));

    private Words() {}

    static Text of(String key) {
        return new Text(BY_LANGUAGE.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        words -> Objects.requireNonNull(words.getValue().getProperty(key), key))));
    }

    private static Properties load(String language) {
        try (var in = Words.class.getResourceAsStream("words." + language + ".properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in, language), StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
