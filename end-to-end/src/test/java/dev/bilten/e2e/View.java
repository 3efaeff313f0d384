package dev.bilten.e2e;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a page is looked at on the walk over all of them. Two looks find what eight would: names and structure are the same
 * in each, both widths and both directions of writing are there, and colours are asked for in either scheme.
 */
enum View {
    DESK("en", Chromium.DESK, 800, ColorScheme.LIGHT),
    PHONE("ar", Chromium.PHONE, 844, ColorScheme.DARK);

    private final String language;
    private final int width;
    private final int height;
    private final ColorScheme scheme;

    View(String language, int width, int height, ColorScheme scheme) {
        this.language = language;
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    String language() {
        return language;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    View other() {
        return this == DESK ? PHONE : DESK;
    }
}
