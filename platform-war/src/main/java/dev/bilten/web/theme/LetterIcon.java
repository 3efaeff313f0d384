package dev.bilten.web.theme;

import dev.bilten.webkit.design.Accent;
import java.util.Locale;
import java.util.Optional;

/**
 * The sign of a shop without a logo in the browser's tab: the first letter of its name on its colour.
 *
 * @param letter a code point
 * @param fill as {@code #rrggbb}; the letter is drawn in what can be read on it
 */
record LetterIcon(int letter, String fill) {
    private static final int NAMELESS = 'B';

    static LetterIcon of(String name, Accent accent) {
        int letter =
                name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(NAMELESS);
        var upper = new String(Character.toChars(letter)).toUpperCase(Locale.ROOT);
        return new LetterIcon(upper.codePointAt(0), accent.light().fill());
    }

    /** Of the address that {@link #path} made; empty for any other. */
    static Optional<LetterIcon> of(String colour, String letter) {
        int point = Integer.parseInt(letter, 16);
        return Character.isValidCodePoint(point) && Character.isLetterOrDigit(point)
                ? Optional.of(new LetterIcon(point, "#" + colour))
                : Optional.empty();
    }

    /** Its address says what it shows, so that it changes with it. */
    String path() {
        return "/theme/icon/" + fill.substring(1) + "/" + Integer.toHexString(letter) + ".svg";
    }

    String svg() {
        var side = Accent.of(fill).orElseThrow().light();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
                <rect width="64" height="64" rx="14" fill="%s"/>\
                <text x="32" y="46" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="40" fill="%s">%s</text>\
                </svg>
                """.formatted(side.fill(), side.onFill(), new String(Character.toChars(letter)));
    }
}
