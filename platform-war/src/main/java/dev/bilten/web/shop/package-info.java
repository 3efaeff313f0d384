/**
 * What buyers see: the organizer's events, one event, the checkout, the order.
 *
 * <p>Guarantee: everything works without a script, the price never grows on the way, and what a buyer typed or chose is
 * never lost.
 *
 * <p>Read {@code EventPage}, then {@code CheckoutPage}, then {@code OrderPage}. The pages are drawn by the organizer's theme;
 * what each gets is written down in {@code docs/themes/reference.md}.
 */
@NullMarked
package dev.bilten.web.shop;

import org.jspecify.annotations.NullMarked;
