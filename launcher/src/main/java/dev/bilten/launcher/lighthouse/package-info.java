/**
 * How Google's Lighthouse judges the two pages that earn the money: an event and its checkout with a cart, on a phone, as a
 * visitor without a past sees them.
 *
 * <p>Guarantee: what is printed is what Lighthouse said of the running platform; a machine that lacks a part is told which.
 * Read {@code Lighthouse}, then {@code Judge}.
 */
@NullMarked
package dev.bilten.launcher.lighthouse;

import org.jspecify.annotations.NullMarked;
