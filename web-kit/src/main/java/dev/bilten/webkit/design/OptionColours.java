package dev.bilten.webkit.design;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The colours that an organizer chose of its theme's options, for the theme's style sheets: {@code --option-<key>}, and {@code
 * --on-option-<key>}, which can be read on it. Their address says what they are, so that it changes with them.
 *
 * @param colours each as {@code #rrggbb}, by the key of its option
 */
public record OptionColours(Map<String, String> colours) {
    private static final Pattern ONE = Pattern.compile("([a-z][a-z0-9-]{0,39})\\.([0-9a-f]{6})");
    private static final String BETWEEN = "~";
    private static final String LIGHT = "#ffffff";
    private static final String DARK = "#14181a";

    public OptionColours {
        colours = Collections.unmodifiableSortedMap(new TreeMap<>(colours));
    }

    /** Of the address that {@link #path} made; empty for any other text. */
    public static Optional<OptionColours> of(String path) {
        var colours = new TreeMap<String, String>();
        for (var part : path.split(BETWEEN, -1)) {
            var one = ONE.matcher(part);
            if (!one.matches() || colours.put(one.group(1), "#" + one.group(2)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new OptionColours(colours));
    }

    /** As a part of an address. */
    public String path() {
        return colours.entrySet().stream()
                .map(one -> one.getKey() + "." + one.getValue().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(BETWEEN));
    }

    public String css() {
        return colours.entrySet().stream()
                .map(one -> "  --option-%1$s: %2$s;\n  --on-option-%1$s: %3$s;\n"
                        .formatted(one.getKey(), one.getValue(), ink(one.getValue())))
                .collect(Collectors.joining("", ":root {\n", "}\n"));
    }

    private static String ink(String colour) {
        return contrast(LIGHT, colour) >= contrast(DARK, colour) ? LIGHT : DARK;
    }

    private static double contrast(String ink, String page) {
        return Contrast.between(ink, page, false).orElse(0.0);
    }
}
