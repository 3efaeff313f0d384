package dev.bilten.catalog.api;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by ISO 3166 code, and the union that shares a value-added tax. */
public final class Countries {
    /** Stands for every member of the European Union. */
    public static final String EU = "EU";

    /** The members since 2020-02-01. Council Directive 2006/112/EC, article 5. */
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> ALL = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    public static boolean inEu(String country) {
        return MEMBERS.contains(country);
    }

    static boolean known(String code) {
        return code.equals(EU) || country(code);
    }

    static boolean country(String code) {
        return ALL.contains(code);
    }

    static Set<String> spelledOut(Set<String> codes) {
        return codes.stream()
                .flatMap(code -> code.equals(EU) ? MEMBERS.stream() : Stream.of(code))
                .collect(Collectors.toSet());
    }
}
