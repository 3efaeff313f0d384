package dev.bilten.identity.api;

import java.util.List;
import java.util.Objects;

/**
 * How an organizer presents itself.
 *
 * @param contactEmail where buyers may write to; empty while none is given
 * @param imprint who is responsible, as free text of several lines; empty while none is given
 * @param defaultLocale BCP 47 language shown to a visitor whose languages we do not have: one of {@code languages}
 * @param languages BCP 47 languages the shop offers, at least one
 * @param country ISO 3166 code of where its events usually take place; empty while none is given
 */
public record Profile(
        String displayName,
        String contactEmail,
        String imprint,
        String defaultLocale,
        List<String> languages,
        String country) {
    public static final SettingKey<Profile> KEY = new SettingKey<>("profile", Profile.class);

    public Profile {
        languages = List.copyOf(languages);
        // not in what was saved before there was one
        country = Objects.requireNonNullElse(country, "");
    }

    /** What a fresh organizer begins with. */
    public static Profile named(String displayName) {
        return new Profile(displayName, "", "", "en", List.of("en", "ar"), "");
    }

    /** The same in one language alone. */
    public Profile speaking(String language) {
        return new Profile(displayName, contactEmail, imprint, language, List.of(language), country);
    }
}
