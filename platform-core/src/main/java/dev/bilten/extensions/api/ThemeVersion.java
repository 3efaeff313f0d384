package dev.bilten.extensions.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload of a theme; its files never change.
 *
 * @param number 1 for the first of its theme
 * @param label the version that the theme says it is, such as {@code 1.0.0}
 * @param hash SHA-256 of its files
 * @param uploadedBy the name of who did, as it was then
 * @param live the one that buyers see where the theme is chosen; at most one of each theme
 * @param serious how many serious findings axe had in the browser of whoever looked last; null while nobody did
 */
public record ThemeVersion(
        String theme,
        int number,
        String label,
        String hash,
        Instant uploadedAt,
        String uploadedBy,
        boolean live,
        @Nullable Integer serious) {
    /** Whether some buyers are known not to be able to read or reach all of it. */
    public boolean doubtful() {
        return serious != null && serious > 0;
    }
}
