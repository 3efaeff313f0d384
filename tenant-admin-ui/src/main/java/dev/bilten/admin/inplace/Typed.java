package dev.bilten.admin.inplace;

import dev.bilten.webkit.forms.FormView;
import java.util.Map;

/**
 * What was typed into one row and not taken: the page shows it again, with all other rows as they are stored.
 *
 * @param thing the id of what the row is about; empty where nothing was sent
 * @param version what it would be saved over next
 */
public record Typed(String thing, long version, FormView form) {
    public static final Typed NONE = new Typed("", 0, FormView.of(Map.of()));

    /**
     * One row of the page.
     *
     * @param stored a value for each field of the row, by its name
     */
    public EditedRow row(String one, String action, long stands, String language, Map<String, String> stored) {
        boolean mine = one.equals(thing);
        var shown = mine ? form : FormView.of(stored);
        var others = shown.summary().stream()
                .filter(fault -> !stored.containsKey(fault.field()))
                .map(FormView.Fault::text)
                .toList();
        return new EditedRow("row-" + one, action, mine ? version : stands, language, shown, others);
    }
}
