/** People who wait for what is sold out: how they join and leave, who goes first, and what they are offered. */
@NullMarked
package dev.bilten.ordering.app.waiting;

import org.jspecify.annotations.NullMarked;
