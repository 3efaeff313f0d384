package dev.bilten.webkit.design;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A colour by lightness (0 to 1), chroma and hue (degrees): moving the lightness keeps what people call the colour. The figures
 * of the conversion are Björn Ottosson's (OKLab, 2020); luminance and contrast are those of WCAG 2.
 */
record Oklch(double lightness, double chroma, double hue) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double STEP_OF_CHROMA = 0.002;

    /** Linear light of the three channels, 0 to 1 when the screen can show it. */
    private record Light(double red, double green, double blue) {
        boolean shown() {
            return inside(red) && inside(green) && inside(blue);
        }

        private static boolean inside(double channel) {
            return channel > -0.0001 && channel < 1.0001;
        }
    }

    /**
     * @param hex {@code #rrggbb}
     * @throws IllegalArgumentException for anything else
     */
    static Oklch of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour like #0b5a68: " + hex);
        }
        var bytes = HexFormat.of().parseHex(hex.substring(1));
        return of(new Light(linear(bytes[0]), linear(bytes[1]), linear(bytes[2])));
    }

    private static Oklch of(Light c) {
        var l = Math.cbrt(0.4122214708 * c.red + 0.5363325363 * c.green + 0.0514459929 * c.blue);
        var m = Math.cbrt(0.2119034982 * c.red + 0.6806995451 * c.green + 0.1073969566 * c.blue);
        var s = Math.cbrt(0.0883024619 * c.red + 0.2817188376 * c.green + 0.6299787005 * c.blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        return new Oklch(lightness, Math.hypot(a, b), Math.toDegrees(Math.atan2(b, a)));
    }

    Oklch lighterBy(double step) {
        return new Oklch(Math.clamp(lightness + step, 0, 1), chroma, hue);
    }

    Oklch at(double newLightness, double mostChroma) {
        return new Oklch(newLightness, Math.min(chroma, mostChroma), hue);
    }

    /** The nearest colour a screen shows: same lightness and hue, as much chroma as fits. */
    String hex() {
        var c = shown();
        return "#" + pair(c.red) + pair(c.green) + pair(c.blue);
    }

    /** WCAG contrast of the two as shown, 1 to 21. */
    double contrast(Oklch other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        var bytes = HexFormat.of().parseHex(hex().substring(1));
        return 0.2126 * linear(bytes[0]) + 0.7152 * linear(bytes[1]) + 0.0722 * linear(bytes[2]);
    }

    private Light shown() {
        var less = chroma;
        var light = light(less);
        while (!light.shown() && less > 0) {
            less = Math.max(0, less - STEP_OF_CHROMA);
            light = light(less);
        }
        return light;
    }

    private Light light(double withChroma) {
        var a = withChroma * Math.cos(Math.toRadians(hue));
        var b = withChroma * Math.sin(Math.toRadians(hue));
        var l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new Light(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double linear(byte channel) {
        var value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String pair(double channel) {
        var value = Math.clamp(channel, 0, 1);
        var shown = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return HexFormat.of().toHexDigits((byte) Math.round(shown * 255));
    }
}
