/** One buyer alone: what a hold costs when nobody competes for it. */
@NullMarked
package dev.bilten.bench.holds;

import org.jspecify.annotations.NullMarked;
