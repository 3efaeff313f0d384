package dev.bilten.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.journal.api.AuditLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One value that a change touched, in a reader's words.
 *
 * @param field what it is: Title (English)
 * @param had whether there was one before
 * @param has whether there is one left
 */
record Difference(String field, String before, String after, boolean had, boolean has) {
    private static final Set<String> UNSAID = Set.of("id", "schema");

    /** What differs; of something new or gone, everything. */
    static List<Difference> of(AuditLog.Line line, Telling telling) {
        var before = Leaves.of(line.before());
        var after = Leaves.of(line.after());
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        var all = new ArrayList<Difference>();
        for (var field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))
                    && isSaid(field, before, after, telling)
                    && isSaid(field, after, before, telling)) {
                all.add(new Difference(
                        telling.field(field),
                        told(before, field, telling),
                        told(after, field, telling),
                        before.containsKey(field),
                        after.containsKey(field)));
            }
        }
        return all;
    }

    /**
     * Its own id and how often it was stored say nothing, since what the change is about is named above; nor does what says nothing by
     * itself and is not compared with anything.
     */
    private static boolean isSaid(
            String field, Map<String, JsonNode> values, Map<String, JsonNode> others, Telling telling) {
        var value = values.get(field);
        return !UNSAID.contains(field.substring(field.lastIndexOf('.') + 1))
                && (value == null
                        || !(field.equals("version") && value.isIntegralNumber())
                                && (others.containsKey(field) || telling.says(value)));
    }

    private static String told(Map<String, JsonNode> values, String field, Telling telling) {
        var value = values.get(field);
        return value == null ? "" : telling.value(field, value);
    }

    /** What people call the thing, if the change says it. */
    static Optional<String> name(AuditLog.Line line, String language) {
        return called(line.after(), language).or(() -> called(line.before(), language));
    }

    private static Optional<String> called(Optional<String> json, String language) {
        var leaves = Leaves.of(json);
        return List.of(
                        "code",
                        "name",
                        "title",
                        "name." + language,
                        "title." + language,
                        "name.en",
                        "title.en",
                        "email",
                        "for")
                .stream()
                .map(leaves::get)
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
