package dev.bilten.notifications.domain;

import java.util.regex.Pattern;

/**
 * Text that people typed, made fit for a header: one line, whatever was in it. Mail programs and gateways end a header at
 * a line break, so a name with one could write headers of its own.
 */
public final class OneLine {
    /** Control characters, Unicode's line and paragraph ends, and marks that turn the direction of what follows. */
    private static final Pattern BREAKING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200B\\uFEFF\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cc},;:<>\"()\\[\\]\\\\@]+@[^\\s\\p{Cc},;:<>\"()\\\\@]+");

    private OneLine() {}

    public static String of(String text, int longest) {
        var line = BREAKING.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** Whether this is one address and nothing else. */
    public static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text).matches();
    }
}
