/** What a run says: one line for the machine, one table for the person. */
@NullMarked
package dev.bilten.bench.results;

import org.jspecify.annotations.NullMarked;
