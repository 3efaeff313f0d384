/** How one kind of ticket is sold: price steps, times, limits, add-ons, bundle, validity; its variations; and categories. */
@NullMarked
package dev.bilten.admin.terms;

import org.jspecify.annotations.NullMarked;
