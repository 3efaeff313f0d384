/**
 * Redis as a child process, for what may be lost.
 */
@NullMarked
package dev.bilten.launcher.redis;

import org.jspecify.annotations.NullMarked;
