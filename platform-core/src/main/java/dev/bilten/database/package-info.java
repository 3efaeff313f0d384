/**
 * Connections that already know whose data they may touch.
 *
 * <p>Guarantee: SQL runs as the PostgreSQL role of exactly one scope, an organizer or the control schema, from the first
 * statement of a transaction to its end. Without a scope there is no connection; changing it half-way is refused.
 *
 * <p>Read {@link dev.bilten.database.api.Transactional}, then {@code infra/Transaction} and {@code infra/Line}.
 */
@NullMarked
package dev.bilten.database;

import org.jspecify.annotations.NullMarked;
