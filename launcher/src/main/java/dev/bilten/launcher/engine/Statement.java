package dev.bilten.launcher.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the edge has to know about a query's text: the format that it names at its end. */
record Statement(String text) {
    private static final Pattern INSERT = Pattern.compile("(?is)\\s*INSERT\\s+INTO\\s.*?\\sFORMAT\\s+(\\w+)\\s*;?\\s*");
    private static final Pattern VALUES = Pattern.compile("(?is).*\\bVALUES\\b.*");
    private static final Pattern FORMAT = Pattern.compile("(?is)\\bFORMAT\\s+(\\w+)\\s*(?:SETTINGS\\s.*)?;?\\s*$");

    /** The insert that waits for rows behind it, without its FORMAT clause. */
    record Insert(String text, String format) {}

    Optional<Insert> insert() {
        var found = INSERT.matcher(text);
        if (!found.matches() || VALUES.matcher(text).matches()) {
            return Optional.empty();
        }
        var clause = FORMAT.matcher(text);
        return clause.find() && clause.group(1).equals(found.group(1))
                ? Optional.of(new Insert(text.substring(0, clause.start()), clause.group(1)))
                : Optional.empty();
    }

    String format(String otherwise) {
        var found = FORMAT.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
