package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;
import java.time.Instant;

/**
 * A version of an uploaded theme failed with real data: buyers got the page, or the mail, in what the theme extends.
 *
 * @param hash of the version's files
 * @param page which one failed first, such as {@code event}
 * @param place file and line
 * @param why in the words of who draws templates, in English
 */
public record ThemeTrouble(String theme, String hash, String page, String place, String why, Instant at) {
    public static final SettingKey<ThemeTrouble> KEY = new SettingKey<>("theme.trouble", ThemeTrouble.class);

    public boolean isOf(String otherTheme, String otherHash) {
        return theme.equals(otherTheme) && hash.equals(otherHash);
    }
}
