/** The automatic discounts of an event: cheaper from so many or so much on, or the cheapest of a group, without a code. */
@NullMarked
package dev.bilten.admin.discounts;

import org.jspecify.annotations.NullMarked;
