package dev.bilten.extensions.api;

import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Inherited;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.SettingKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** What holds: colour, letters and pictures come down one by one, words do not. */
    public static ShopBrand of(Chain<ShopBrand> chain) {
        return new ShopBrand(
                heard(chain, ShopBrand::accent).value(),
                heard(chain, ShopBrand::font).value(),
                heard(chain, ShopBrand::logo).value(),
                heard(chain, ShopBrand::hero).value(),
                chain.by(Level.ORGANIZER).map(ShopBrand::words).orElse(Map.of()));
    }

    /** One of its parts, and on whose word it holds; empty where nobody says anything of it. */
    public static Inherited<String> heard(Chain<ShopBrand> chain, Function<ShopBrand, String> which) {
        return chain.of(brand -> Optional.of(which.apply(brand)).filter(part -> !part.isEmpty()), "");
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

    /** As it comes down: each shop says things in words of its own. */
    public ShopBrand wordless() {
        return new ShopBrand(accent, font, logo, hero, Map.of());
    }
}
