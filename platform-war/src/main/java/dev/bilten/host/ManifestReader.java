package dev.bilten.host;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField;
import dev.bilten.kernel.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a manifest and says everything that is wrong with it at once. Unknown members are errors: most are typing errors. */
final class ManifestReader {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");
    private static final Set<String> MEMBERS = Set.of(
            "id", "version", "api", "name", "description", "hooks", "hosts", "settings", "personalData", "permissions");
    private static final Set<String> SETTING_MEMBERS =
            Set.of("key", "type", "label", "required", "default", "choices", "operator");
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ITEMS = 100;

    private final List<String> wrong = new ArrayList<>();

    /** Only meaningful when {@link #wrong()} is empty afterwards. */
    PluginManifest read(byte[] file) {
        var root = parse(file);
        members("", root, MEMBERS);
        var id = text(root, "id");
        require(ID.matcher(id).matches(), "id must be 2 to 40 of a-z, 0-9 and -, beginning with a letter");
        var version = text(root, "version");
        require(VERSION.matcher(version).matches(), "version must be major.minor.patch");
        var api = text(root, "api");
        require(ApiRange.of(api).isPresent(), "api must be a range such as [1.0,2.0)");
        var name = words(root, "name", true);
        var hooks = strings(root, "hooks");
        require(!hooks.isEmpty(), "hooks must name at least one");
        var settings = settings(root);
        require(
                settings.stream().map(SettingField::key).distinct().count() == settings.size(),
                "settings has a key twice");
        return new PluginManifest(
                id,
                version,
                api,
                name,
                words(root, "description", false),
                hooks,
                strings(root, "hosts"),
                settings,
                strings(root, "personalData"),
                strings(root, "permissions"));
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private JsonNode parse(byte[] file) {
        try {
            var root = JSON.readTree(file);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (IOException noJson) {
            // said below
        }
        wrong.add("it is not one JSON object");
        return JSON.createObjectNode();
    }

    private List<SettingField> settings(JsonNode root) {
        var fields = new ArrayList<SettingField>();
        for (var node : items(root, "settings")) {
            members("settings: ", node, SETTING_MEMBERS);
            var key = text(node, "key");
            require(key.matches("[a-z][a-z0-9-]{0,39}"), "settings: a key must be of a-z, 0-9 and -");
            var choices = items(node, "choices").stream()
                    .map(choice -> new SettingField.Choice(text(choice, "value"), words(choice, "label", true)))
                    .toList();
            var type = type(text(node, "type"));
            require(type != SettingField.Type.CHOICE || !choices.isEmpty(), "settings: a choice needs choices");
            var fallback = node.has("default") ? Optional.of(text(node, "default")) : Optional.<String>empty();
            boolean operator = node.path("operator").asBoolean();
            boolean required = node.path("required").asBoolean();
            fields.add(new SettingField(key, type, words(node, "label", true), required, fallback, choices, operator));
        }
        return fields;
    }

    private SettingField.Type type(String name) {
        var found = Stream.of(SettingField.Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        require(found.isPresent(), "settings: type must be text, secret, url, number, choice or bool");
        return found.orElse(SettingField.Type.TEXT);
    }

    private Text words(JsonNode node, String member, boolean required) {
        var byLanguage = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : node.path(member).properties()) {
            require(entry.getKey().matches("[a-z]{2,3}"), member + " has a language that is none");
            byLanguage.put(entry.getKey(), limited(entry.getValue().asText(), member));
        }
        require(!required || byLanguage.containsKey("en"), member + " must have a text in English");
        return new Text(byLanguage);
    }

    private List<String> strings(JsonNode node, String member) {
        return items(node, member).stream()
                .map(item -> limited(item.asText(), member))
                .toList();
    }

    private List<JsonNode> items(JsonNode node, String member) {
        var items = node.path(member);
        require(items.isMissingNode() || items.isArray(), member + " must be a list");
        require(items.size() <= MOST_ITEMS, member + " has more than " + MOST_ITEMS + " items");
        return items.valueStream().limit(MOST_ITEMS).toList();
    }

    private String text(JsonNode node, String member) {
        var value = node.path(member);
        require(value.isTextual(), member + " must be a text");
        return limited(value.asText(), member);
    }

    private String limited(String text, String member) {
        require(text.length() <= LONGEST_TEXT, member + " is longer than " + LONGEST_TEXT + " characters");
        return text;
    }

    private void members(String where, JsonNode node, Set<String> known) {
        node.fieldNames()
                .forEachRemaining(name -> require(known.contains(name), where + "unknown member " + safe(name)));
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "?").substring(0, Math.min(name.length(), 40));
    }

    private void require(boolean good, String otherwise) {
        if (!good && !wrong.contains(otherwise)) {
            wrong.add(otherwise);
        }
    }
}
