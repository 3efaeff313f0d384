package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What people say about a category when they make or edit it. */
public record CategoryDraft(Text name, Text description, boolean addOn) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        EventDraft.tooLong(found, "/name", name, LONGEST_NAME);
        EventDraft.tooLong(found, "/description", description, LONGEST_DESCRIPTION);
        return found;
    }
}
