package dev.bilten.admin.undo;

import dev.bilten.kernel.Phrase;
import java.util.List;
import java.util.Map;

/**
 * What was done, and the form that does the opposite.
 *
 * @param text what was done
 * @param action where the opposite is sent
 */
public record Undo(Phrase text, String action, List<Field> fields) {
    public Undo {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {}

    public static Undo of(String text, String action) {
        return new Undo(Phrase.of(text), action, List.of());
    }

    public static Undo of(String text, String action, Map<String, String> fields) {
        return of(Phrase.of(text), action, fields);
    }

    public static Undo of(Phrase text, String action, Map<String, String> fields) {
        var all = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        return new Undo(text, action, all);
    }
}
