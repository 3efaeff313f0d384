/** The use cases: an operator installs, an organizer switches on, other domains call. */
@NullMarked
package dev.bilten.extensions.app;

import org.jspecify.annotations.NullMarked;
