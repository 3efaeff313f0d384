package dev.bilten.webkit.design;

import org.jspecify.annotations.Nullable;

/**
 * One step of a set-up.
 *
 * @param state {@code done}, {@code next} (one at most), {@code open} or {@code blocked}
 * @param why what it is good for, or what blocks it
 * @param href opens the very field; null when nothing can be done here
 * @param action the word on the button
 */
public record ChecklistItem(
        String state, String title, @Nullable String why, @Nullable String href, @Nullable String action) {}
