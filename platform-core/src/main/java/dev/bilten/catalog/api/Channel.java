package dev.bilten.catalog.api;

/** Where something is sold, and an order came from. */
public enum Channel {
    SHOP,
    API,
    BOX_OFFICE
}
