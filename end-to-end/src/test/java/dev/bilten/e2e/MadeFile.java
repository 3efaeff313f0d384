package dev.bilten.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** A file that somebody asked for and that is made in the background. */
final class MadeFile {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long MOMENT_MS = 500;

    private MadeFile() {}

    /** The newest at this address, once it and all before it are made. */
    static Visitor.Answer newest(Visitor visitor, String exports) throws InterruptedException {
        var link = Pattern.compile("href=\"(" + exports + "/[0-9a-f-]{36})\"");
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var rows = visitor.get(exports).body();
            var found = link.matcher(rows);
            if (!rows.contains("hx-trigger") && found.find()) {
                return visitor.get(found.group(1));
            }
            Thread.sleep(MOMENT_MS);
        }
        throw new AssertionError("no file at " + exports + " after " + PATIENCE);
    }
}
