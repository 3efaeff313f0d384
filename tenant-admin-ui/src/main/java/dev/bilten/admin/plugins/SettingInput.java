package dev.bilten.admin.plugins;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.design.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting as a field.
 *
 * @param type of the input; {@code select} for a choice
 * @param must the browser insists on a value
 * @param hint what applies while it is empty
 */
record SettingInput(
        String name,
        String type,
        Phrase label,
        boolean must,
        @Nullable String note,
        @Nullable String hint,
        List<Choice> options) {}
