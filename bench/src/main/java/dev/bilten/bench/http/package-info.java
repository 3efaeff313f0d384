/** The lean HTTP client of the load: one blocking connection, no header it does not need. */
@NullMarked
package dev.bilten.bench.http;

import org.jspecify.annotations.NullMarked;
