package dev.bilten.analytics.api;

import dev.bilten.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody of the organizer has to do.
 *
 * @param count how many things of its kind wait there: orders, people, mails, tickets; of a draft the days until it begins
 * @param subject where: an event's id, an order's code, a plugin's or a theme's id; empty for all orders together
 * @param event the title of an event; empty for what is about none
 * @param at what it is pressed for: the first deadline, the beginning of the event; for what went wrong, when
 * @param ofKind how many of this kind there are, also those that are not told one by one
 */
public record Matter(Kind kind, long count, String subject, Text event, Optional<Instant> at, long ofKind) {

    /** In the order people should look at them. */
    public enum Kind {
        /** The provider did not give the buyer's money back. */
        REFUND_REFUSED(About.ORDER),
        /** No channel took the message. */
        MAIL_REFUSED(About.ORDER),
        /** The same, to somebody on a waiting list. */
        OFFER_REFUSED(About.EVENT),
        /** The shop's own theme fails; buyers see what it extends. */
        THEME_FAILED(About.THEME),
        /** Orders that expire unless the organizer agrees to them. */
        APPROVAL(About.ORDERS),
        /** Orders that expire within a day unless their transfer comes. */
        TRANSFER_SOON(About.ORDERS),
        /** Orders that expired lately, and nobody said that their transfer will not come. */
        TRANSFER_MISSED(About.ORDERS),
        /** A change made a paid order dearer, and the difference is not there. */
        OWED(About.ORDER),
        /** On sale now or soon, with nothing to buy. */
        NO_TICKETS(About.EVENT),
        /** A ticket without a limit is not offered. */
        NO_LIMIT(About.EVENT),
        /** Something costs money, and no way to pay is switched on. */
        NO_PAYMENT(About.EVENT),
        /** People wait for places that are free: their limit is closed, or the ticket is not on sale. */
        WAITING_FREE(About.EVENT),
        /** People wait, and everything is given away. */
        WAITING_SOLD_OUT(About.EVENT),
        /** It begins soon and nobody can see it. */
        DRAFT_NEAR(About.EVENT),
        /** A plugin does not take the sales any more. */
        EXPORT_REFUSED(About.PLUGIN);

        private final About about;

        Kind(About about) {
            this.about = about;
        }

        public About about() {
            return about;
        }
    }

    /** What a subject names. */
    public enum About {
        ORDERS,
        ORDER,
        EVENT,
        PLUGIN,
        THEME
    }
}
