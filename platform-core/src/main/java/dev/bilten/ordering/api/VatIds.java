package dev.bilten.ordering.api;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How VAT numbers are written, by the two letters they begin with. The shapes of the European Union and Northern Ireland are
 * those that the Commission's VIES publishes; of any other country a number only has to look like one. That it looks right
 * does not say that it was given to anybody.
 */
final class VatIds {
    /** Two letters of the country, then what its authority likes: Council Directive 2006/112/EC, article 215. */
    private static final Pattern ANY = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,12}");

    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            shape("AT", "U\\d{8}"),
            shape("BE", "[01]\\d{9}"),
            shape("BG", "\\d{9,10}"),
            shape("CY", "\\d{8}[A-Z]"),
            shape("CZ", "\\d{8,10}"),
            shape("DE", "\\d{9}"),
            shape("DK", "\\d{8}"),
            shape("EE", "\\d{9}"),
            shape("EL", "\\d{9}"),
            shape("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            shape("FI", "\\d{8}"),
            shape("FR", "[0-9A-Z]{2}\\d{9}"),
            shape("HR", "\\d{11}"),
            shape("HU", "\\d{8}"),
            shape("IE", "\\d[0-9A-Z+*]\\d{5}[A-Z]{1,2}"),
            shape("IT", "\\d{11}"),
            shape("LT", "\\d{9}|\\d{12}"),
            shape("LU", "\\d{8}"),
            shape("LV", "\\d{11}"),
            shape("MT", "\\d{8}"),
            shape("NL", "[0-9A-Z+*]{12}"),
            shape("PL", "\\d{10}"),
            shape("PT", "\\d{9}"),
            shape("RO", "\\d{2,10}"),
            shape("SE", "\\d{12}"),
            shape("SI", "\\d{8}"),
            shape("SK", "\\d{10}"),
            shape("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    private VatIds() {}

    private static Map.Entry<String, Pattern> shape(String country, String rest) {
        return Map.entry(country, Pattern.compile(country + "(?:" + rest + ")"));
    }

    /** As people write it, with spaces and dots. */
    static String tidy(String typed) {
        return typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    /** Of a country that answers there: the European Union, and Northern Ireland. */
    static boolean inVies(String vatId) {
        return looksRight(vatId) && SHAPES.containsKey(vatId.substring(0, 2));
    }

    static boolean looksRight(String vatId) {
        return vatId.length() > 2
                && SHAPES.getOrDefault(vatId.substring(0, 2), ANY)
                        .matcher(vatId)
                        .matches();
    }
}
