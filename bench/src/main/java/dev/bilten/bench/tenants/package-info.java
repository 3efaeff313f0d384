/** W2, many organizers at once. */
@NullMarked
package dev.bilten.bench.tenants;

import org.jspecify.annotations.NullMarked;
