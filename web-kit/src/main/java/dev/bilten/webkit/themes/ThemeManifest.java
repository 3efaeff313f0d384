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
 * @param colours of those, the colours that style sheets can read
 */
public record ThemeManifest(
        String id,
        String version,
        String parent,
        List<String> styles,
        String scheme,
        Map<String, String> defaults,
        Map<String, String> colours) {

    /** This one has a sheet of its own, in which all that goes with it is computed. */
    public static final String ACCENT = "accent";

    public ThemeManifest {
        styles = List.copyOf(styles);
        defaults = Map.copyOf(defaults);
        colours = Map.copyOf(colours);
    }

    public static ThemeManifest read(ThemeFiles files) {
        var theme = tree(files, ManifestCheck.THEME);
        var defaults = new TreeMap<String, String>();
        var colours = new TreeMap<String, String>();
        for (var one : Yaml.list(tree(files, ManifestCheck.SETTINGS).get("settings"))) {
            var setting = Yaml.map(one);
            var key = Yaml.text(setting.get("key"));
            var fallback = Yaml.text(setting.get("default"));
            defaults.put(key, fallback);
            if (Yaml.text(setting.get("type")).equals("color") && !key.equals(ACCENT)) {
                colours.put(key, fallback);
            }
        }
        return new ThemeManifest(
                Yaml.text(theme.get("id")),
                Yaml.text(theme.get("version")),
                Yaml.text(theme.get("extends")),
                Yaml.list(theme.get("styles")).stream().map(Yaml::text).toList(),
                theme.get("scheme") == null ? "auto" : Yaml.text(theme.get("scheme")),
                defaults,
                colours);
    }

    private static Map<?, ?> tree(ThemeFiles files, String file) {
        return files.text(file).map(text -> Yaml.read(file, text)).orElse(new Yaml.Broken(0))
                        instanceof Yaml.Tree(var values)
                ? values
                : Map.of();
    }
}
