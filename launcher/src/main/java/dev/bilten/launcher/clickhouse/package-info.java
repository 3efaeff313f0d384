/**
 * Chooses and starts a ClickHouse: a server found on the PATH, else the engine library behind its HTTP edge, else none.
 */
@NullMarked
package dev.bilten.launcher.clickhouse;

import org.jspecify.annotations.NullMarked;
