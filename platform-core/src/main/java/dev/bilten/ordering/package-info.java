/**
 * Buyers claim stock for a while, then pay.
 *
 * <p>Guarantee: what a hold names was free when it was placed and is nobody else's until it ends. A hold becomes one order
 * or nothing. The price a buyer saw is the price of the order.
 *
 * <p>Read {@code app/PlaceHold}, then {@code app/PlaceOrder}, then {@code domain/OrderState}.
 */
@NullMarked
package dev.bilten.ordering;

import org.jspecify.annotations.NullMarked;
