/**
 * Plays the whole path as a real client: a browser without script, a mail reader, a program with a key.
 *
 * <p>Guarantee: what a step did not see, it does not claim; the first difference ends the run and says what was expected and
 * what was there. Read {@code Smoke} for the order of the steps; each step is a class.
 */
@NullMarked
package dev.bilten.launcher.smoke;

import org.jspecify.annotations.NullMarked;
