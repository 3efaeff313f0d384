package dev.bilten.webkit.messages;

import java.time.Instant;
import java.util.Optional;

/**
 * What a field of a local time shows, and the moment it shows where the text alone means another one: in the second of two
 * equal hours, or with seconds.
 *
 * @param moment empty where the text says it all
 */
public record ShownTime(String text, Optional<String> moment) {
    /** In no text that anybody types: control characters are dropped. */
    private static final char BETWEEN = '\u001f';

    static String of(String text, Instant moment) {
        return text + BETWEEN + moment;
    }

    /** Any other text is itself. */
    public static ShownTime read(String value) {
        int between = value.indexOf(BETWEEN);
        return between < 0
                ? new ShownTime(value, Optional.empty())
                : new ShownTime(value.substring(0, between), Optional.of(value.substring(between + 1)));
    }
}
