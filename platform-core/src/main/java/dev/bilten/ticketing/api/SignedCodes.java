package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Map;

/**
 * What the QR codes of tickets say: the secret with what a gate must know without a network, signed by the organizer. The
 * same ticket has the same code until the key is changed; older ones stay good. How a code is made: {@code docs/tickets.md}.
 */
public interface SignedCodes {
    /** Signed now, which takes longer than selling a ticket: for showing them, never while a sale waits. */
    Map<TicketId, String> of(TenantContext tenant, List<Ticket> tickets);

    /** Looks at what a gate read, in any case. */
    Reading read(TenantContext tenant, String text);

    /** What a code turned out to be. */
    sealed interface Reading {
        /** No signed code: a bare secret, or anything. */
        record Bare() implements Reading {}

        /** Signed by this organizer and unchanged. */
        record Genuine(String secret) implements Reading {
            @Override
            public String toString() {
                return "Genuine[…]";
            }
        }

        /** It names a key of this organizer, and the signature is not that key's: made up or altered. */
        record Forged() implements Reading {}

        /** Signed by somebody else: another organizer's ticket, as a rule. */
        record UnknownKey() implements Reading {}
    }
}
