package dev.bilten.extensions.api;

import dev.bilten.extensions.api.ThemeView.Option;
import dev.bilten.identity.api.SettingKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agency has set of the options of its themes, for all that it dresses in them: where an organizer chose nothing
 * itself it holds in place of the theme's own.
 *
 * @param themes by a theme's id: the values by option
 */
public record ThemePresets(Map<String, Map<String, String>> themes) {
    public static final SettingKey<ThemePresets> KEY = new SettingKey<>("theme-presets", ThemePresets.class);
    public static final ThemePresets NONE = new ThemePresets(Map.of());

    public ThemePresets {
        themes = Map.copyOf(themes);
    }

    public Map<String, String> of(String theme) {
        return themes.getOrDefault(theme, Map.of());
    }

    /** @param values none takes them away */
    public ThemePresets with(String theme, Map<String, String> values) {
        var all = new TreeMap<>(themes);
        if (values.isEmpty()) {
            all.remove(theme);
        } else {
            all.put(theme, Map.copyOf(values));
        }
        return new ThemePresets(all);
    }

    /** The options with what is set here as what holds before somebody chooses; what does not fit them is left out. */
    public List<Option> onto(String theme, List<Option> options) {
        var set = ChosenOptions.of(options, of(theme)).kept();
        return options.stream()
                .map(option -> option.withFallback(set.getOrDefault(option.key(), option.fallback())))
                .toList();
    }
}
