/**
 * What an order costs, and what of it is tax.
 *
 * <p>Guarantee: the same basket always makes the same bill, whatever the catalogue says by then and in whatever order its
 * lines stand. Lines and fees add up to the total, net and tax to gross, for every rate and every way of rounding. Nothing
 * is ever negative, a voucher gives no more than its budget has left, and a discount makes no order dearer. An amount too
 * large to reckon with is an exception, never a wrong figure.
 *
 * <p>Read {@code Pricing}: its few lines are the order of the rules. {@code ListedPrice} comes before it, when a hold is
 * placed. {@code docs/rules/prices.md} says the same with examples.
 */
@NullMarked
package dev.bilten.ordering.domain.pricing;

import org.jspecify.annotations.NullMarked;
