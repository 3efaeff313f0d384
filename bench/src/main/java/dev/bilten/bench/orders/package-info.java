/** W4, the order list at a million orders. */
@NullMarked
package dev.bilten.bench.orders;

import org.jspecify.annotations.NullMarked;
