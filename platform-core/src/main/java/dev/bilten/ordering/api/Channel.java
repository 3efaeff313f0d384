package dev.bilten.ordering.api;

/** Where an order came from. */
public enum Channel {
    SHOP,
    API,
    BOX_OFFICE
}
