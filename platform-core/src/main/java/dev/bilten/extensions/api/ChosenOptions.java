package dev.bilten.extensions.api;

import dev.bilten.extensions.api.ThemeView.Option;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody chose of a theme's options.
 *
 * @param kept the values that fit and are not the theme's own, by key
 * @param violations those that do not fit, each at its option
 */
public record ChosenOptions(Map<String, String> kept, List<Violation> violations) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_TEXT = 200;

    public ChosenOptions {
        kept = Map.copyOf(kept);
        violations = List.copyOf(violations);
    }

    /** What the theme does not ask for is left out: another version may have had it. A text may be empty on purpose. */
    public static ChosenOptions of(List<Option> options, Map<String, String> values) {
        var kept = new TreeMap<String, String>();
        var violations = new ArrayList<Violation>();
        for (var option : options) {
            var value = values.getOrDefault(option.key(), option.fallback()).strip();
            if (value.equals(option.fallback())
                    || (value.isEmpty() && !option.type().equals("text"))) {
                continue;
            }
            if (fits(option, value)) {
                kept.put(option.key(), value);
            } else {
                violations.add(Violation.of("/" + option.key(), "error.unknown-choice"));
            }
        }
        return new ChosenOptions(kept, violations);
    }

    private static boolean fits(Option option, String value) {
        return switch (option.type()) {
            case "color" -> COLOUR.matcher(value).matches();
            case "choice" ->
                option.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case "switch" -> value.equals("true") || value.equals("false");
            default -> value.length() <= LONGEST_TEXT;
        };
    }
}
