/**
 * Counts what happened, and tells those who count elsewhere.
 *
 * <p>Guarantee: each business event is counted once, however often it is carried, and none is lost while the warehouse is
 * away: the outbox keeps it. Selling never waits for counting. Nothing that leaves here names a person.
 *
 * <p>Read {@code app/Warehouse}, the way into ClickHouse, then {@code app/SalesPerHour}, the way out. {@code app/Overview}
 * answers from PostgreSQL and works without a warehouse; {@code app/LiveFeed} and {@code app/ExportFeeds} pass events on.
 */
@NullMarked
package dev.bilten.analytics;

import org.jspecify.annotations.NullMarked;
