package dev.bilten.catalog.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event decides once for all it sells. Kept as one document and read as a whole; what a document does not say is as
 * in {@link #PLAIN}.
 *
 * @param schema of the document; 1
 * @param buyers what buyers may change after they bought
 * @param doorsMinutes how long before a date of a series begins its tickets let in
 */
public record EventRules(int schema, BuyerRules buyers, int doorsMinutes) {
    public static final EventRules PLAIN = new EventRules(1, BuyerRules.PLAIN, 120);

    public Duration doors() {
        return Duration.ofMinutes(doorsMinutes);
    }

    /**
     * What buyers may change on their own.
     *
     * @param editDetails names and answers of attendees
     * @param editUntil empty: until the event or date begins
     * @param handOver a ticket may go to another person
     * @param handOverUntil empty: until the event or date begins
     */
    public record BuyerRules(
            boolean editDetails, Optional<Instant> editUntil, boolean handOver, Optional<Instant> handOverUntil) {
        public static final BuyerRules PLAIN = new BuyerRules(true, Optional.empty(), true, Optional.empty());

        /** @param begins when what the ticket is for begins; without one there is no end to it */
        public boolean mayEdit(Instant now, Optional<Instant> begins) {
            return editDetails && before(now, editUntil.or(() -> begins));
        }

        public boolean mayHandOver(Instant now, Optional<Instant> begins) {
            return handOver && before(now, handOverUntil.or(() -> begins));
        }

        private static boolean before(Instant now, Optional<Instant> end) {
            return end.isEmpty() || now.isBefore(end.get());
        }
    }
}
