package dev.bilten.identity.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link of the front page, written {@code [words](address)}.
 *
 * @param href a place of the web, of this shop, a mail address or a telephone number
 */
public record FrontLink(String label, String href) {
    private static final Pattern LINE = Pattern.compile("\\[([^\\[\\]]*\\S[^\\[\\]]*)]\\((\\S{1,500})\\)");

    /** Nothing that a browser would run. */
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:|tel:).+|/(?!/).*");

    /** Empty when the line is no link, or leads where none may. */
    public static Optional<FrontLink> of(String line) {
        var found = LINE.matcher(line);
        return found.matches() && SAFE.matcher(found.group(2)).matches()
                ? Optional.of(new FrontLink(found.group(1).strip(), found.group(2)))
                : Optional.empty();
    }
}
