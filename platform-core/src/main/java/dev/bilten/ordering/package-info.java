/**
 * Buyers claim stock for a while, then pay.
 *
 * <p>Guarantee: what a hold names was free when it was placed and is nobody else's until it ends. A hold becomes one order
 * or nothing. The price a buyer saw is the price of the order, or they are asked again. What comes back is first of all for
 * whoever waits for it.
 *
 * <p>Buyers of one event who come at the same moment are served together, in one transaction (decision 0008).
 *
 * <p>Read {@code app/DecideHold}, then {@code app/PlaceHold}, {@code app/PlaceOrder}, {@code api/OrderState}. What
 * buyers and guests are asked stands in {@code app/answers}, those who wait in {@code app/waiting}.
 */
@NullMarked
package dev.bilten.ordering;

import org.jspecify.annotations.NullMarked;
