package dev.bilten.webkit.view;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of which part of a form a field is one: "Name" alone says nothing where three tickets are asked it. A heading or legend that is
 * marked {@code data-names-fields}, or has a span that is, names all fields after it, up to the next heading or to the end of its
 * section, form or group.
 */
final class FaultGroups {
    private static final String MARK = "data-names-fields";
    private static final Pattern EDGE =
            Pattern.compile("<(h[1-6]|legend)\\b([^>]*)>.*?</\\1>|</(section|form|fieldset)>", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("<span " + MARK + "[^>]*>.*?</span>", Pattern.DOTALL);

    private FaultGroups() {}

    /** The heading, as markup. */
    static Optional<String> over(String page, String field) {
        int at = page.indexOf(" id=\"" + field + "\"");
        if (at < 0 || !page.contains(MARK)) {
            return Optional.empty();
        }
        var edges = EDGE.matcher(page).region(0, at);
        var open = Optional.<String>empty();
        boolean legend = false;
        while (edges.find()) {
            boolean ofGroup = "legend".equals(edges.group(1));
            if (edges.group(3) != null) {
                open = legend || !edges.group(3).equals("fieldset") ? Optional.empty() : open;
            } else if (!ofGroup || marked(edges.group(), edges.group(2)).isPresent()) {
                open = marked(edges.group(), edges.group(2));
                legend = ofGroup;
            }
        }
        return open;
    }

    private static Optional<String> marked(String element, String attributes) {
        if (attributes.contains(MARK)) {
            return Optional.of(element);
        }
        var part = MARKED.matcher(element);
        return part.find() ? Optional.of(part.group()) : Optional.empty();
    }
}
