package dev.bilten.webkit.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code theme.yaml} and {@code settings.yaml}. */
final class ManifestCheck {
    static final String THEME = "theme.yaml";
    static final String SETTINGS = "settings.yaml";

    static final Set<String> SCHEMES = Set.of("auto", "light", "dark");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,38}[a-z0-9]");
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String CONTRACT = "contract 1";
    private static final Set<String> KEYS = Set.of("id", "name", "version", "extends", "requires", "styles", "scheme");
    private static final int MOST_SETTINGS = 40;
    private static final int LONGEST = 120;

    private final ThemeFiles files;
    private final List<Finding> findings = new ArrayList<>();

    ManifestCheck(ThemeFiles files) {
        this.files = files;
    }

    /** @param taken names of themes that an uploaded one may not have; those it may extend */
    List<Finding> check(Set<String> taken) {
        var text = files.text(THEME);
        if (text.isEmpty()) {
            return List.of(Finding.error(THEME, 0, "manifest-none"));
        }
        switch (Yaml.read(THEME, text.get())) {
            case Yaml.Broken(var line) -> findings.add(Finding.error(THEME, line, "yaml"));
            case Yaml.Tree(var tree) -> theme(tree, taken, text.get());
        }
        files.text(SETTINGS).ifPresent(settings -> {
            switch (Yaml.read(SETTINGS, settings)) {
                case Yaml.Broken(var line) -> findings.add(Finding.error(SETTINGS, line, "yaml"));
                case Yaml.Tree(var tree) -> settings(tree, settings);
            }
        });
        return findings;
    }

    private void theme(Map<?, ?> theme, Set<String> taken, String text) {
        need(THEME, text, "id", ID.matcher(Yaml.text(theme.get("id"))).matches(), "manifest-id");
        need(THEME, text, "id", !taken.contains(Yaml.text(theme.get("id"))), "manifest-taken");
        need(
                THEME,
                text,
                "version",
                VERSION.matcher(Yaml.text(theme.get("version"))).matches(),
                "manifest-version");
        need(THEME, text, "name", named(theme.get("name")), "manifest-name");
        need(THEME, text, "extends", taken.contains(Yaml.text(theme.get("extends"))), "manifest-extends");
        need(THEME, text, "requires", CONTRACT.equals(Yaml.text(theme.get("requires"))), "manifest-requires");
        var scheme = theme.get("scheme");
        need(THEME, text, "scheme", scheme == null || SCHEMES.contains(Yaml.text(scheme)), "manifest-scheme");
        for (var style : Yaml.list(theme.get("styles"))) {
            var name = Yaml.text(style);
            need(
                    THEME,
                    text,
                    "styles",
                    name.endsWith(".css") && files.bytes("assets/" + name).isPresent(),
                    "manifest-style",
                    name);
        }
        theme.keySet().stream()
                .map(Yaml::text)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> findings.add(Finding.warning(THEME, Lines.of(text, key), "manifest-unknown", key)));
    }

    private void settings(Map<?, ?> tree, String text) {
        var settings = Yaml.list(tree.get("settings"));
        need(
                SETTINGS,
                text,
                "settings",
                settings.size() <= MOST_SETTINGS,
                "settings-many",
                String.valueOf(MOST_SETTINGS));
        var seen = new HashSet<String>();
        for (var one : settings) {
            var setting = Yaml.map(one);
            var key = Yaml.text(setting.get("key"));
            var at = "key: " + key;
            need(SETTINGS, text, at, KEY.matcher(key).matches() && seen.add(key), "settings-key", key);
            need(SETTINGS, text, at, named(setting.get("label")), "settings-label", key);
            need(SETTINGS, text, at, fits(setting), "settings-default", key);
        }
    }

    private boolean fits(Map<?, ?> setting) {
        var fallback = Yaml.text(setting.get("default"));
        return switch (Yaml.text(setting.get("type"))) {
            case "color" -> COLOUR.matcher(fallback).matches();
            case "switch" -> fallback.equals("true") || fallback.equals("false");
            case "text" -> fallback.length() <= LONGEST;
            case "choice" ->
                Yaml.list(setting.get("choices")).stream()
                                .allMatch(choice -> named(Yaml.map(choice).get("label")))
                        && Yaml.list(setting.get("choices")).stream()
                                .anyMatch(choice ->
                                        Yaml.text(Yaml.map(choice).get("value")).equals(fallback));
            default -> false;
        };
    }

    /** In the languages that no theme goes without. */
    private static boolean named(@Nullable Object value) {
        return WordsCheck.NEEDED.stream()
                .map(Yaml.map(value)::get)
                .map(Yaml::text)
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST);
    }

    private void need(String file, String text, String at, boolean fine, String rule, String... arguments) {
        if (!fine) {
            findings.add(Finding.error(file, Math.max(1, Lines.of(text, at)), rule, arguments));
        }
    }
}
