/** W1, the flash sale: by API and in a browser, and the auditor who comes afterwards. */
@NullMarked
package dev.bilten.bench.sale;

import org.jspecify.annotations.NullMarked;
