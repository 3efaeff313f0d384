package dev.bilten.catalog.api;

/**
 * Where the stock of a line comes from, and goes back to while it is not sold: what everybody may buy, what a voucher
 * keeps, what was promised to the waiting list, or beyond the size on purpose.
 */
public enum Pot {
    FREE,
    BLOCKED,
    PROMISED,
    BEYOND
}
