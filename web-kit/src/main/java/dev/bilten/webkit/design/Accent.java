package dev.bilten.webkit.design;

import java.util.Optional;

/**
 * The one colour that an organizer chooses, made fit to be read: for light and for dark pages a fill, its hover, the ink on both,
 * the colour as text, and a tint. Each is moved in lightness, never in hue, until WCAG's contrast is reached: 4.5 for text, 3 for
 * the fill against the page.
 */
public record Accent(Side light, Side dark) {

    /** All as {@code #rrggbb}. */
    public record Side(String fill, String hover, String onFill, String ink, String tint) {}

    static final double TEXT = 4.5;
    static final double CONTROL = 3;

    private static final double STEP = 0.01;
    private static final double HOVER = 0.06;
    private static final Oklch WHITE = new Oklch(1, 0, 0);

    /** The darkest surface of a light page and the lightest of a dark one: what holds there holds on all of the page. */
    static final Oklch LIGHT_PAGE = new Oklch(0.955, 0.004, 220);

    static final Oklch DARK_PAGE = new Oklch(0.255, 0.014, 230);

    /** Empty when the text is no colour like {@code #0b5a68}. */
    public static Optional<Accent> of(String hex) {
        try {
            var chosen = Oklch.of(hex);
            return Optional.of(new Accent(side(chosen, LIGHT_PAGE, -STEP), side(chosen, DARK_PAGE, STEP)));
        } catch (IllegalArgumentException notAColour) {
            return Optional.empty();
        }
    }

    /** The style sheet that a shop serves as {@code /brand.css}: in no layer, so that it wins over every theme. */
    public String css() {
        return """
                :root {
                  --accent: light-dark(%s, %s);
                  --accent-hover: light-dark(%s, %s);
                  --on-accent: light-dark(%s, %s);
                  --accent-ink: light-dark(%s, %s);
                  --accent-tint: light-dark(%s, %s);
                }
                """.formatted(
                        light.fill,
                        dark.fill,
                        light.hover,
                        dark.hover,
                        light.onFill,
                        dark.onFill,
                        light.ink,
                        dark.ink,
                        light.tint,
                        dark.tint);
    }

    /** @param away the direction that leads away from the page: darker on light, lighter on dark */
    private static Side side(Oklch chosen, Oklch page, double away) {
        var fill = chosen;
        while (fill.contrast(page) < CONTROL && room(fill, away)) {
            fill = fill.lighterBy(away);
        }
        while (ink(fill).contrast(fill) < TEXT && room(fill, away)) {
            fill = fill.lighterBy(away);
        }
        var on = ink(fill);
        // the hover goes where the ink on it gets easier to read
        var hover = fill.lighterBy(on.lightness() > fill.lightness() ? -HOVER : HOVER);
        var tint = chosen.at(page.lightness() + Math.signum(away) * 0.02, 0.035);
        var text = fill;
        while ((text.contrast(page) < TEXT || text.contrast(tint) < TEXT) && room(text, away)) {
            text = text.lighterBy(away);
        }
        return new Side(fill.hex(), hover.hex(), on.hex(), text.hex(), tint.hex());
    }

    private static boolean room(Oklch colour, double away) {
        return away > 0 ? colour.lightness() < 1 : colour.lightness() > 0;
    }

    /** White where it can be read; else a near black of the same hue. */
    private static Oklch ink(Oklch fill) {
        var black = fill.at(0.17, 0.03);
        return WHITE.contrast(fill) >= TEXT || WHITE.contrast(fill) > black.contrast(fill) ? WHITE : black;
    }
}
