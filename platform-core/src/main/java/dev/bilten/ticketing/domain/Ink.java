package dev.bilten.ticketing.domain;

/** Black or white on an organizer's colour, whichever reads better (WCAG 2 contrast). */
public final class Ink {
    public static final int DARK = 0x14181c;
    public static final int LIGHT = 0xffffff;

    private Ink() {}

    /** @param accent {@code #rrggbb} */
    public static int on(String accent) {
        int colour = rgb(accent);
        return contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK;
    }

    public static int rgb(String accent) {
        return Integer.parseInt(accent.substring(1), 16);
    }

    static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
