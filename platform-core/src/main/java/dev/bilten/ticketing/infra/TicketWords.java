package dev.bilten.ticketing.infra;

import dev.bilten.kernel.OurLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The few words printed on a ticket, in a language we have; a buyer with another one gets English.
 *
 * @param own what the organizer says instead: text in which {@code {0}} stands for what is filled in, and nothing else is a sign
 */
public record TicketWords(Locale locale, Map<String, String> patterns, Map<String, String> own) {
    private static final List<TicketWords> ALL =
            OurLanguages.TAGS.stream().map(TicketWords::load).toList();

    public static TicketWords in(String languageTag) {
        var wanted = Locale.forLanguageTag(languageTag);
        return ALL.stream()
                .filter(words -> words.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .map(words -> new TicketWords(wanted, words.patterns, Map.of()))
                .orElse(ALL.getFirst());
    }

    /** @param words by language and key */
    public TicketWords with(Map<String, Map<String, String>> words) {
        return new TicketWords(locale, patterns, words.getOrDefault(locale.getLanguage(), Map.of()));
    }

    public String text(String key, String... args) {
        var said = own.get(key);
        if (said != null) {
            for (int i = 0; i < args.length; i++) {
                said = said.replace("{" + i + "}", args[i]);
            }
            return said;
        }
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no such words on a ticket: " + key);
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    private static TicketWords load(String language) {
        var file = "/dev/bilten/ticketing/ticket." + language + ".properties";
        try (var in = TicketWords.class.getResourceAsStream(file)) {
            var words = new Properties();
            words.load(new InputStreamReader(found(in, file), StandardCharsets.UTF_8));
            return new TicketWords(
                    Locale.forLanguageTag(language),
                    words.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty)),
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream found(@Nullable InputStream in, String file) {
        if (in == null) {
            throw new IllegalStateException("missing on the class path: " + file);
        }
        return in;
    }
}
