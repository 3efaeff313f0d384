/** Numbers out of measurements: spreads, percentiles, and the skew of popularity. */
@NullMarked
package dev.bilten.bench.figures;

import org.jspecify.annotations.NullMarked;
