package dev.bilten.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.AuditLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that a change touched.
 *
 * @param field where it stands, with dots: {@code title.en}
 * @param had whether there was one before
 * @param has whether there is one left
 */
record Difference(String field, String before, String after, boolean had, boolean has) {

    /** What differs; of something new or gone, everything. */
    static List<Difference> of(AuditLog.Line line) {
        var before = flat(line.before());
        var after = flat(line.after());
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        var all = new ArrayList<Difference>();
        for (var field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                all.add(new Difference(
                        field,
                        before.getOrDefault(field, ""),
                        after.getOrDefault(field, ""),
                        before.containsKey(field),
                        after.containsKey(field)));
            }
        }
        return all;
    }

    /** What people call the thing, if the change says it. */
    static Optional<String> name(AuditLog.Line line, String language) {
        return called(line.after(), language).or(() -> called(line.before(), language));
    }

    private static Optional<String> called(Optional<String> json, String language) {
        var flat = flat(json);
        return List.of("code", "name", "title", "name." + language, "title." + language, "name.en", "title.en", "email")
                .stream()
                .map(flat::get)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static Map<String, String> flat(Optional<String> json) {
        var values = new LinkedHashMap<String, String>();
        json.ifPresent(text -> put(values, "", Json.tree(text)));
        return values;
    }

    private static void put(Map<String, String> values, String at, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(one -> put(values, under(at, one.getKey()), one.getValue()));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                put(values, under(at, String.valueOf(i + 1)), node.get(i));
            }
        } else if (node.isArray()) {
            var parts = new ArrayList<String>();
            node.forEach(part -> parts.add(part.asText()));
            values.put(at, String.join(", ", parts));
        } else if (!node.isNull()) {
            values.put(at, node.asText());
        }
    }

    private static String under(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
