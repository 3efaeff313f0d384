package dev.bilten.extensions.api;

import java.time.Instant;

/**
 * One upload of a theme; it never changes.
 *
 * @param number 1 for the first of its theme
 * @param label the version that the theme says it is, such as {@code 1.0.0}
 * @param hash SHA-256 of its files
 * @param uploadedBy the name of who did, as it was then
 * @param live the one that buyers see where the theme is chosen; at most one of each theme
 */
public record ThemeVersion(
        String theme, int number, String label, String hash, Instant uploadedAt, String uploadedBy, boolean live) {}
