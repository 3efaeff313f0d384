package dev.bilten.webkit.design;

import java.util.Optional;
import java.util.regex.Pattern;

/** How well one colour of a style sheet is read on another, as WCAG counts it. */
public final class Contrast {
    /** For text; the large letters of headings would need less, but nobody knows where a token is used. */
    public static final double TEXT = Accent.TEXT;

    private static final Pattern SHORT = Pattern.compile("#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final Pattern OKLCH =
            Pattern.compile("oklch\\(\\s*([0-9.]+)(%?)\\s+([0-9.]+)\\s+([0-9.]+)(?:deg)?\\s*\\)");
    private static final Pattern BOTH = Pattern.compile("light-dark\\(\\s*((?:[^,()]|\\([^()]*\\))+),(.+)\\)");

    private Contrast() {}

    /** 1 to 21; empty when one of the two is no plain colour. */
    public static Optional<Double> between(String one, String other, boolean dark) {
        return colour(one, dark).flatMap(first -> colour(other, dark).map(first::contrast));
    }

    private static Optional<Oklch> colour(String css, boolean dark) {
        var text = css.strip();
        var both = BOTH.matcher(text);
        if (both.matches()) {
            return colour(both.group(dark ? 2 : 1), dark);
        }
        var oklch = OKLCH.matcher(text);
        try {
            if (oklch.matches()) {
                var lightness =
                        Double.parseDouble(oklch.group(1)) / (oklch.group(2).isEmpty() ? 1 : 100);
                return Optional.of(
                        new Oklch(lightness, Double.parseDouble(oklch.group(3)), Double.parseDouble(oklch.group(4))));
            }
            return Optional.of(
                    Oklch.of(SHORT.matcher(text).matches() ? SHORT.matcher(text).replaceFirst("#$1$1$2$2$3$3") : text));
        } catch (IllegalArgumentException notPlain) {
            return Optional.empty();
        }
    }
}
