package dev.bilten.web.shop;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of a shop as they are within a preview of it. Pages that only show something are there too; whatever begins or
 * goes on with a purchase leads to a sample of it, and no form sends anything.
 *
 * @param base what stands before a path of the shop, without a slash behind it
 */
record PreviewAddresses(String base) {
    static final String BUYING = "buying";

    private static final Pattern ADDRESS = Pattern.compile("(?<=\\s)(href|action|formaction)=\"(/(?!/)[^\"]*)\"");
    private static final Pattern SENT = Pattern.compile("(?<=\\s)method=\"post\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN =
            Pattern.compile("/(?:(?:events|pages)/[^/?#]+|imprint|terms|privacy)?(?:[?#].*)?");
    /** No pages: what a page is made of, and what a browser keeps on a disk. */
    private static final Pattern FILE = Pattern.compile("/(?:assets|theme|brand)/.*|[^?#]*\\.(?:ics|pdf)(?:[?#].*)?");

    /** A drawn page that one does not leave. */
    String within(String html) {
        var kept = SENT.matcher(html).replaceAll("method=\"get\"");
        return ADDRESS.matcher(kept).replaceAll(this::replaced);
    }

    private String replaced(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) + "=\"" + of(found.group(2)) + "\"");
    }

    private String of(String address) {
        if (address.startsWith(base + "/")
                || address.startsWith(base + "?")
                || FILE.matcher(address).matches()) {
            return address;
        }
        if (!SHOWN.matcher(address).matches()) {
            return base + "/" + BUYING;
        }
        return base
                + (address.startsWith("/?") || address.startsWith("/#") || address.equals("/")
                        ? address.substring(1)
                        : address);
    }
}
