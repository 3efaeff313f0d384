/**
 * A paid position becomes a ticket: a secret that opens the door, on paper and on a screen.
 *
 * <p>Guarantee: a paid order has exactly one ticket per position, because both are written in one transaction; a cancelled
 * order has no valid one. Whoever does not know a secret cannot guess it, and no log names it.
 *
 * <p>The file of a ticket says its language, and an event or a product that is named in another one says that one. It has no
 * structure (it is not a "tagged" PDF), so that is all a reader can be told: a product whose kind is named in yet another language
 * stays without.
 *
 * <p>Read {@code app/IssueTickets}, then {@code app/RenderTickets}, then {@code infra/TicketPages}.
 */
@NullMarked
package dev.bilten.ticketing;

import org.jspecify.annotations.NullMarked;
