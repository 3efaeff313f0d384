package dev.bilten.checkin.api;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What people say about a list when they make or edit it.
 *
 * @param name at most 120 characters
 */
public record ListDraft(String name, ListTerms terms) {
    public static final int LONGEST_NAME = 120;
    /** Of products, variations or dates. */
    public static final int MOST_NAMED = 500;

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        if (name.length() > LONGEST_NAME) {
            found.add(Violation.of("/name", "error.too-long", LONGEST_NAME));
        }
        tooMany(found, "/products", terms.products().size());
        tooMany(found, "/variations", terms.variations().size());
        tooMany(found, "/dates", terms.dates().size());
        return found;
    }

    private static void tooMany(List<Violation> found, String pointer, int named) {
        if (named > MOST_NAMED) {
            found.add(Violation.of(pointer, "error.too-many", MOST_NAMED));
        }
    }
}
