/** The history of all runs as one page that needs nothing else. */
@NullMarked
package dev.bilten.bench.report;

import org.jspecify.annotations.NullMarked;
