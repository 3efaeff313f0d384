/**
 * What happened, written where it happened: an audit entry for people and an outbox row for machines, in the causing
 * transaction.
 *
 * <p>Guarantee: a change that is committed has its entry and its event; a change that is rolled back has neither. Every
 * consumer sees every event at least once and in commit order, and can tell a repeated one by its id.
 *
 * <p>Read {@link dev.bilten.journal.api.Journal}, then {@code app/Relay}.
 */
@NullMarked
package dev.bilten.journal;

import org.jspecify.annotations.NullMarked;
