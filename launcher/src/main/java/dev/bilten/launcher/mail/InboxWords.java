package dev.bilten.launcher.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inbox's texts in the reader's language. */
record InboxWords(String language, Properties texts) {
    private static final List<Locale> SPOKEN =
            Stream.of("en", "de", "fr", "es", "tr", "ar").map(Locale::of).toList();

    static InboxWords of(@Nullable String acceptLanguage) {
        var language = preferred(acceptLanguage).getLanguage();
        var texts = new Properties();
        try (var in = InboxWords.class.getResourceAsStream("inbox." + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InboxWords(language, texts);
    }

    private static Locale preferred(@Nullable String acceptLanguage) {
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            return Objects.requireNonNullElse(Locale.lookup(wanted, SPOKEN), Locale.ENGLISH);
        } catch (IllegalArgumentException nonsense) {
            return Locale.ENGLISH;
        }
    }

    String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
