package dev.bilten.webkit.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something in a theme that somebody should look at.
 *
 * @param line 0 where the file as a whole is meant
 * @param rule the last part of the key of its sentence in {@code check.<language>.properties}
 * @param arguments what the sentence names
 */
public record Finding(Severity severity, String file, int line, String rule, List<String> arguments) {

    public enum Severity {
        /** The theme is not kept. */
        ERROR,
        /** The theme works, but somebody will be sorry. */
        WARNING
    }

    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::rule);

    private static final int LONGEST = 160;

    public Finding {
        arguments = arguments.stream()
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    static Finding error(String file, int line, String rule, String... arguments) {
        return new Finding(Severity.ERROR, file, line, rule, List.of(arguments));
    }

    static Finding warning(String file, int line, String rule, String... arguments) {
        return new Finding(Severity.WARNING, file, line, rule, List.of(arguments));
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** {@code templates/home.html:12}, or the file alone. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** The key of its sentence. */
    public String key() {
        return "check." + rule;
    }

    /** The key of the word for how bad it is. */
    public String severityKey() {
        return "severity." + severity.name().toLowerCase(Locale.ROOT);
    }
}
