package dev.bilten.ordering.api;

import dev.bilten.catalog.api.ProductId;

/** How many of a product a buyer asks for. */
public record Wish(ProductId product, int quantity) {}
