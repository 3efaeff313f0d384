package dev.bilten.admin.event;

import dev.bilten.webkit.design.Choice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies prices can be in. */
public final class Currencies {
    public static final Currency FALLBACK = Currency.getInstance("EUR");

    public static final Set<String> CODES = Set.of(
            "AED", "ARS", "AUD", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "DZD", "EGP", "EUR", "GBP",
            "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "LBP", "LYD", "MAD",
            "MXN", "MYR", "NGN", "NOK", "NZD", "OMR", "PLN", "QAR", "RON", "SAR", "SEK", "SGD", "THB", "TND", "TRY",
            "UAH", "USD", "ZAR");

    private Currencies() {}

    /** By their names in the reader's language. */
    public static List<Choice> choices(Locale locale) {
        return CODES.stream()
                .map(Currency::getInstance)
                .map(currency -> Choice.of(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + currency.getDisplayName(locale)))
                .sorted(Comparator.comparing(Choice::value))
                .collect(Collectors.toUnmodifiableList());
    }
}
