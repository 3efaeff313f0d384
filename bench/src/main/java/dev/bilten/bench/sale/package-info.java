/** W1, the flash sale by API and in a browser; W2, the same at many organizers; and the auditor who comes afterwards. */
@NullMarked
package dev.bilten.bench.sale;

import org.jspecify.annotations.NullMarked;
