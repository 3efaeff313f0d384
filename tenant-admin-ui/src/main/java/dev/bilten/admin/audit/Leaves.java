package dev.bilten.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.database.api.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in the JSON of a change by where it stands, with dots: {@code title.en}. An amount of money is one value. */
final class Leaves {
    private Leaves() {}

    static Map<String, JsonNode> of(Optional<String> json) {
        var leaves = new LinkedHashMap<String, JsonNode>();
        json.ifPresent(text -> put(leaves, "", Json.tree(text)));
        return leaves;
    }

    static boolean isMoney(JsonNode node) {
        return node.path("minor").isIntegralNumber() && node.path("currency").isTextual();
    }

    private static void put(Map<String, JsonNode> leaves, String at, JsonNode node) {
        if (node.isObject() && !isMoney(node)) {
            node.properties().forEach(one -> put(leaves, under(at, one.getKey()), one.getValue()));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                put(leaves, under(at, String.valueOf(i + 1)), node.get(i));
            }
        } else if (!node.isNull()) {
            leaves.put(at, node);
        }
    }

    private static String under(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
