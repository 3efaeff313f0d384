package dev.bilten.ordering.domain;

import java.util.Locale;

/** Every reason why something cannot be put into a cart or ordered. Each has a text of its own. */
public enum WhyRefused {
    NOTHING_CHOSEN,
    TOO_MANY_LINES,
    TOO_MANY_TICKETS,
    UNKNOWN_PRODUCT,
    REPEATED_PRODUCT,
    BETWEEN,
    AT_LEAST,
    TOO_FEW_OF,
    AT_MOST,
    AT_MOST_PER_PERSON,
    NOT_YET_SOLD,
    NO_LONGER_SOLD,
    OTHER_CHANNEL,
    NEEDS_CODE,
    VARIATION_REQUIRED,
    UNKNOWN_VARIATION,
    DATE_REQUIRED,
    UNKNOWN_DATE,
    DATE_OVER,
    ADD_ON_ALONE,
    ADD_ON_UNKNOWN,
    ADD_ON_TWICE,
    ADD_ONS_BETWEEN,
    PRICE_NOT_OPEN,
    PRICE_REQUIRED,
    PRICE_BETWEEN,
    OTHER_CURRENCY,
    CART_CURRENCY,
    SWAPPED_AND_CANCELLED,
    TEST_BESIDE_REAL,
    TEST_SWITCHED,
    UNKNOWN_VOUCHER,
    VOUCHER_OVER,
    VOUCHER_USED_UP,
    VOUCHER_USES_LEFT,
    VOUCHER_FOR_SOMETHING_ELSE,
    DEARER_WITH_VOUCHER,
    NOT_SOLD_TO_COUNTRY,
    COUNTRY_REQUIRED;

    /** The key of its text. */
    public String key() {
        return "error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
