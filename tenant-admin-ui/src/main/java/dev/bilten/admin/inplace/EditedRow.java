package dev.bilten.admin.inplace;

import dev.bilten.webkit.forms.FormView;
import java.util.List;

/**
 * A row as {@code cells.html} draws it.
 *
 * @param id of the row in its page
 * @param action where it is sent
 * @param version what it is saved over
 * @param language the one that its name is shown and changed in
 * @param others what is wrong with something that is no field of the row
 */
public record EditedRow(String id, String action, long version, String language, FormView form, List<String> others) {
    public EditedRow {
        others = List.copyOf(others);
    }
}
