/**
 * A process of its own that speaks the ClickHouse HTTP interface in front of the engine library.
 */
@NullMarked
package dev.bilten.launcher.engine;

import org.jspecify.annotations.NullMarked;
