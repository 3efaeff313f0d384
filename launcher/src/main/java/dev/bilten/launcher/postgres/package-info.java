/**
 * PostgreSQL 18 as a child process: durable, passwords only, loopback only, with the two roles of the platform.
 */
@NullMarked
package dev.bilten.launcher.postgres;

import org.jspecify.annotations.NullMarked;
