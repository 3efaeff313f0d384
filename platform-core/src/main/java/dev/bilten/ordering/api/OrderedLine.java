package dev.bilten.ordering.api;

import dev.bilten.catalog.api.ProductId;

/** How many of a product an order has, and what they cost together in minor units, tax included. */
public record OrderedLine(ProductId product, int quantity, long amountMinor) {}
