package dev.bilten.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as the load looks at it.
 *
 * @param location where a redirect leads
 * @param cookies {@code name=value} of each cookie that was set
 */
public record Reply(int status, @Nullable String location, List<String> cookies, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What stands between two marks, the first time; empty when it is not there. */
    public static String between(String text, String before, String after) {
        var from = text.indexOf(before);
        if (from < 0) {
            return "";
        }
        var to = text.indexOf(after, from + before.length());
        return to < 0 ? "" : text.substring(from + before.length(), to);
    }

    /** For the sentence about a failure. */
    public String brief() {
        var text = text().replaceAll("\\s+", " ");
        return status + " " + text.substring(0, Math.min(text.length(), 300));
    }
}
