package dev.bilten.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a {@link Visitor} got to see.
 *
 * @param path where the last redirect led
 */
record Answer(int status, String path, String body) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");

    Map<String, String> hidden() {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(body)
                .results()
                .forEach(found -> fields.put(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse("")));
        return fields;
    }

    /** Without what stands behind the question mark. */
    String place() {
        return path.split("\\?", 2)[0];
    }

    void leadsTo(String expected) {
        if (!place().matches(expected)) {
            throw new AssertionError("expected " + expected + ", came to " + path + " (" + status + "):\n" + body);
        }
    }

    /** The first group of the first match, which must be there. */
    String find(String regex) {
        return Pattern.compile(regex)
                .matcher(body)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError(regex + " is not at " + path + " (" + status + "):\n" + body));
    }
}
