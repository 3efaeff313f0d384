package dev.bilten.e2e;

import java.util.regex.Pattern;

/** A file that somebody asked for and that is made in the background. */
final class MadeFile {
    private static final String ONE = "/[0-9a-f-]{36}";

    private MadeFile() {}

    /** Where the newest of this address is, once it and all before it are made. */
    static String place(Visitor visitor, String exports) {
        var link = Pattern.compile("href=\"" + exports + ONE + "\"");
        return Until.seen(
                        "a file of " + exports,
                        () -> visitor.get(exports),
                        rows -> !rows.body().contains("hx-trigger")
                                && link.matcher(rows.body()).find())
                .find("href=\"(" + exports + ONE + ")\"");
    }

    static Answer newest(Visitor visitor, String exports) {
        return visitor.get(place(visitor, exports));
    }
}
