/** The platform under test: started or found, its organizers, its database from behind, and its account of CPU time. */
@NullMarked
package dev.bilten.bench.stage;

import org.jspecify.annotations.NullMarked;
