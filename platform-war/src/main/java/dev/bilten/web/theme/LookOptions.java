package dev.bilten.web.theme;

import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.identity.api.Inherited;
import dev.bilten.identity.api.Level;
import dev.bilten.webkit.themes.ThemeManifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds of a theme's options.
 *
 * @param chosen by the organizer, or set by the agency that gave the theme
 */
record LookOptions(List<ThemeView.Option> options, Map<String, String> chosen) {
    /**
     * @param brand the colour of the shop's brand, and on whose word
     * @param event the colour of the one event that is shown, before all others
     */
    Map<String, String> values(Inherited<String> brand, Optional<String> event) {
        var values = new TreeMap<String, String>();
        options.forEach(option -> values.put(option.key(), option.fallback()));
        // of another version, perhaps: what it asks for no longer, or answers otherwise, is not handed to its templates
        values.putAll(ChosenOptions.of(options, chosen).kept());
        if (holds(brand.from())) {
            values.put(ThemeManifest.ACCENT, brand.value());
        }
        event.ifPresent(own -> values.put(ThemeManifest.ACCENT, own));
        return values;
    }

    /** A colour that comes down gives way to one that was chosen in the theme. */
    private boolean holds(Level from) {
        return switch (from) {
            case ORGANIZER -> true;
            case AGENCY, PLATFORM -> !chosen.containsKey(ThemeManifest.ACCENT);
            case BUILT_IN -> false;
        };
    }
}
