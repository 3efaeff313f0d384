/**
 * Child processes that may outlive a killed launcher: each leaves a note by which the next start finds and ends it.
 */
@NullMarked
package dev.bilten.launcher.process;

import org.jspecify.annotations.NullMarked;
