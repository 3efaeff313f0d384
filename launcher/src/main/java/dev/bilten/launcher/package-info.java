/**
 * Starts everything that a platform needs on one machine and ends it in order. Read {@code Platform}, then its parts.
 */
@NullMarked
package dev.bilten.launcher;

import org.jspecify.annotations.NullMarked;
