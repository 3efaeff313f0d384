package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;
import java.util.List;

/**
 * What an organizer makes its own in any theme. Empty is: as the theme has it.
 *
 * @param accent {@code #rrggbb}, before the theme's option of that name
 * @param font one of {@link #FONTS}
 * @param logo the name of an image in the file store
 * @param hero another: large, behind the name of the shop
 */
public record ShopBrand(String accent, String font, String logo, String hero) {
    public static final SettingKey<ShopBrand> KEY = new SettingKey<>("brand", ShopBrand.class);
    public static final ShopBrand NONE = new ShopBrand("", "", "", "");
    /** Each is a stack of what machines have: nothing is fetched from anybody. */
    public static final List<String> FONTS = List.of("sans", "serif", "rounded", "mono");

    public ShopBrand withLook(String newAccent, String newFont) {
        return new ShopBrand(newAccent, newFont, logo, hero);
    }

    public ShopBrand withLogo(String name) {
        return new ShopBrand(accent, font, name, hero);
    }

    public ShopBrand withHero(String name) {
        return new ShopBrand(accent, font, logo, name);
    }

    /** Whether an image is one of those that everybody may see. */
    public boolean shows(String name) {
        return !name.isEmpty() && (name.equals(logo) || name.equals(hero));
    }
}
