package dev.bilten.webkit.themes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a theme that was found sound says of itself.
 *
 * @param parent the theme it extends
 * @param styles its style sheets in {@code assets/}
 * @param defaults of its options
 */
public record ThemeManifest(
        String id, String version, String parent, List<String> styles, String scheme, Map<String, String> defaults) {

    public ThemeManifest {
        styles = List.copyOf(styles);
        defaults = Map.copyOf(defaults);
    }

    public static ThemeManifest read(ThemeFiles files) {
        var theme = tree(files, ManifestCheck.THEME);
        var defaults = new TreeMap<String, String>();
        for (var one : Yaml.list(tree(files, ManifestCheck.SETTINGS).get("settings"))) {
            var setting = Yaml.map(one);
            defaults.put(Yaml.text(setting.get("key")), Yaml.text(setting.get("default")));
        }
        return new ThemeManifest(
                Yaml.text(theme.get("id")),
                Yaml.text(theme.get("version")),
                Yaml.text(theme.get("extends")),
                Yaml.list(theme.get("styles")).stream().map(Yaml::text).toList(),
                theme.get("scheme") == null ? "auto" : Yaml.text(theme.get("scheme")),
                defaults);
    }

    private static Map<?, ?> tree(ThemeFiles files, String file) {
        return files.text(file).map(text -> Yaml.read(file, text)).orElse(new Yaml.Broken(0))
                        instanceof Yaml.Tree(var values)
                ? values
                : Map.of();
    }
}
