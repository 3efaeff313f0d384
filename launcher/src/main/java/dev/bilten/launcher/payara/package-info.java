/**
 * Payara Micro with the platform's WAR as a child process, started from a recorded cache where there is one.
 */
@NullMarked
package dev.bilten.launcher.payara;

import org.jspecify.annotations.NullMarked;
