package dev.bilten.catalog.api;

/** Whether something can be bought, stock aside. */
public sealed interface OnSale {
    record Now(SaleWindow window) implements OnSale {}

    /** It will be, from the window's beginning on. */
    record Later(SaleWindow window) implements OnSale {}

    /** It was, until the window's end. */
    record Ended(SaleWindow window) implements OnSale {}

    record No(Why why) implements OnSale {}

    /** What keeps it off sale, whatever the time. */
    enum Why {
        NOT_PUBLISHED,
        ARCHIVED,
        /** The event, or the date, took place. */
        OVER,
        INACTIVE,
        /** It is sold as one of its variations only; or it has none and one was named. */
        NEEDS_VARIATION,
        /** It is sold for one date only; or it has none and one was named. */
        NEEDS_DATE,
        OTHER_CHANNEL,
        /** Only a voucher shows it. */
        HIDDEN
    }
}
