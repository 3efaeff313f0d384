package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;
import dev.bilten.tenancy.api.AgencyId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The theme an organizer shows its shop in.
 *
 * @param theme the theme's id
 * @param options what the organizer chose of the theme's options, by key; what is absent keeps the theme's default
 * @param given set where the agency dressed the shop in a version of a theme of its own
 */
public record ThemeChoice(
        String theme, Map<String, String> options, @Nullable Given given) {
    public static final SettingKey<ThemeChoice> KEY = new SettingKey<>("theme", ThemeChoice.class);
    /** What was worn before the agency changed it: the way back. */
    public static final SettingKey<ThemeChoice> BEFORE = new SettingKey<>("theme.before", ThemeChoice.class);
    /** As the platform dresses whoever chose nothing. */
    public static final ThemeChoice NONE = new ThemeChoice("", Map.of());

    public ThemeChoice {
        options = Map.copyOf(options);
    }

    public ThemeChoice(String theme, Map<String, String> options) {
        this(theme, options, null);
    }

    /** @param number of the version, at the agency's home */
    public record Given(AgencyId agency, int number) {}

    public boolean isGivenBy(AgencyId agency) {
        return given != null && given.agency().equals(agency);
    }
}
