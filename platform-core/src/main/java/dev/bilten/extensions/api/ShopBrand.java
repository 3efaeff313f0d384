package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an organizer makes its own in any theme. Empty is: as the theme has it.
 *
 * @param accent {@code #rrggbb}, before the theme's option of that name
 * @param font one of {@link #FONTS}
 * @param logo the name of an image in the file store
 * @param hero another: large, behind the name of the shop
 * @param words patterns by language and key, in place of the theme's
 */
public record ShopBrand(String accent, String font, String logo, String hero, Map<String, Map<String, String>> words) {
    public static final SettingKey<ShopBrand> KEY = new SettingKey<>("brand", ShopBrand.class);
    public static final ShopBrand NONE = new ShopBrand("", "", "", "", Map.of());
    /** Each is a stack of what machines have: nothing is fetched from anybody. */
    public static final List<String> FONTS = List.of("sans", "serif", "rounded", "mono");

    public ShopBrand {
        // one that was saved before there were words has none
        words = Objects.requireNonNullElse(words, Map.of());
    }

    /** @param pattern empty: as the theme says it */
    public ShopBrand withWord(String language, String key, String pattern) {
        var own = new TreeMap<>(words.getOrDefault(language, Map.of()));
        if (pattern.isEmpty()) {
            own.remove(key);
        } else {
            own.put(key, pattern);
        }
        var all = new TreeMap<>(words);
        all.put(language, own);
        return new ShopBrand(accent, font, logo, hero, all);
    }

    public ShopBrand withLook(String newAccent, String newFont) {
        return new ShopBrand(newAccent, newFont, logo, hero, words);
    }

    public ShopBrand withLogo(String name) {
        return new ShopBrand(accent, font, name, hero, words);
    }

    public ShopBrand withHero(String name) {
        return new ShopBrand(accent, font, logo, name, words);
    }

    /** Whether an image is one of those that everybody may see. */
    public boolean shows(String name) {
        return !name.isEmpty() && (name.equals(logo) || name.equals(hero));
    }
}
