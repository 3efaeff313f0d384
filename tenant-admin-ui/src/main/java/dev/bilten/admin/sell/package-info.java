/** The box office: staff sell over a counter, for cash, by card, or to be paid later. */
@NullMarked
package dev.bilten.admin.sell;

import org.jspecify.annotations.NullMarked;
