package dev.bilten.admin;

import dev.bilten.webkit.design.Choice;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166, as a list to choose from. */
public final class CountryChoices {
    public static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private CountryChoices() {}

    /** By their names in this language, in its order. */
    public static List<Choice> in(Locale language) {
        return CODES.stream()
                .map(code -> Choice.of(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(choice -> choice.label().toString(), Collator.getInstance(language)))
                .toList();
    }
}
