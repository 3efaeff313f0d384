package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;
import java.util.Map;

/**
 * The theme an organizer shows its shop in.
 *
 * @param theme the theme's id
 * @param options what the organizer chose of the theme's options, by key; what is absent keeps the theme's default
 */
public record ThemeChoice(String theme, Map<String, String> options) {
    public static final SettingKey<ThemeChoice> KEY = new SettingKey<>("theme", ThemeChoice.class);

    public ThemeChoice {
        options = Map.copyOf(options);
    }
}
