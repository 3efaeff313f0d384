package dev.bilten.ordering.api;

import dev.bilten.kernel.Money;

/**
 * What many orders of one state still have to be paid, together.
 *
 * @param state pending, or paid where a change made them dearer
 * @param orders of which something is open
 * @param tickets of those orders
 * @param partly of those orders, the ones of which a part of the money is there
 * @param open what is missing in all, not what they cost
 */
public record OpenSum(OrderState state, int orders, int tickets, int partly, Money open) {}
