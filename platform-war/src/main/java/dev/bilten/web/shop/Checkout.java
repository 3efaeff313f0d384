package dev.bilten.web.shop;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the checkout's form needs beside its fields.
 *
 * @param typed POST: takes what stands in the form when the time is up, and orders nothing; null where there is no such place
 * @param free nothing is paid here: it costs nothing, or the organizer has to agree first
 * @param countries empty where nobody is asked who buys for a tax or an invoice
 * @param invoice the address of an invoice is asked too
 * @param vat what stands beside the VAT number; null where nobody looks it up
 * @param enctype of a form that has files; null for a plain one
 */
public record Checkout(
        String action,
        String back,
        @Nullable String typed,
        String pay,
        @Nullable String terms,
        @Nullable String termsHref,
        boolean free,
        String agreed,
        List<Country> countries,
        boolean invoice,
        VatDesk.@Nullable Vat vat,
        @Nullable String enctype) {

    public record Country(String code, String name) {
        /** All of them, sorted as the reader sorts. */
        static List<Country> all(Locale reader) {
            return Arrays.stream(Locale.getISOCountries())
                    .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(reader)))
                    .sorted(Comparator.comparing(Country::name, Collator.getInstance(reader)))
                    .toList();
        }
    }

    static @Nullable String enctype(List<QuestionFields.Block> asked) {
        return asked.stream()
                        .flatMap(block -> block.fields().stream())
                        .anyMatch(field -> field.type().equals("file"))
                ? "multipart/form-data"
                : null;
    }
}
