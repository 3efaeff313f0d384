package dev.bilten.webkit.themes;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;

/** Message formats that strangers wrote. */
final class WordPatterns {
    /** A choice within a choice within a choice is six deep. The reader takes a step on the stack for each. */
    private static final int DEEPEST = 20;

    private WordPatterns() {}

    /** @throws IllegalArgumentException where it is none, or one that nobody reads */
    static MessageFormat read(String pattern, String language) {
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            depth += switch (pattern.charAt(i)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("more than " + DEEPEST + " deep");
            }
        }
        return new MessageFormat(pattern, Locale.forLanguageTag(language));
    }
}
