package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Product;
import dev.bilten.ordering.api.Wish;

/**
 * A line of what was asked for, in the order of the cart.
 *
 * @param at the wish it is of
 * @param addOn it goes with the tickets of that wish
 * @param included it costs nothing with them
 */
record AskedLine(int at, boolean addOn, boolean included, Product product, Wish wish, String pointer) {}
