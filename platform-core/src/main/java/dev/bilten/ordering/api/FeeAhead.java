package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Fee;
import java.math.BigDecimal;

/**
 * A fee that an order of an event will bear or may bear, before anything is chosen.
 *
 * @param certain it is charged whichever way is paid
 * @param taxOnTop the tax that comes on what the fee says; 0.19 for 19 %, zero where it is in it
 */
public record FeeAhead(Fee fee, boolean certain, BigDecimal taxOnTop) {}
