/** What the machine could do at best: the peer that runs in the same minutes. */
@NullMarked
package dev.bilten.bench.limit;

import org.jspecify.annotations.NullMarked;
