package dev.bilten.notifications.api;

import java.util.Locale;

/** What a message is about; its key names the theme's template. */
public enum MailTemplate {
    /** The order waits for its payment; says how to pay. */
    ORDER_PLACED,
    /** The organizer agreed to a request; the money is next. */
    ORDER_APPROVED,
    /** The organizer did not agree to a request. */
    ORDER_DENIED,
    /** The order is paid; the tickets go with it. */
    ORDER_PAID,
    /** Tickets were swapped or added; those that are good now go with it. */
    ORDER_CHANGED,
    /** Some of its tickets were cancelled; those that are left go with it. */
    ORDER_PARTLY_CANCELLED,
    ORDER_CANCELLED,
    /** It was not paid in time. */
    ORDER_EXPIRED,
    /** It was over, and waits for its money once more. */
    ORDER_REACTIVATED,
    /** Money came when the order was over and its tickets were sold, it goes back. */
    LATE_PAYMENT_RETURNED,
    /** To who is asked to take a ticket over. */
    TICKET_OFFERED(About.TICKET),
    /** To who has it now, with the ticket. */
    TICKET_RECEIVED(About.TICKET),
    /** To who had it before. */
    TICKET_HANDED_OVER(About.TICKET),
    /** To who was handed a ticket that was cancelled since. */
    TICKET_REVOKED(About.TICKET),
    /** To who was handed a ticket, with the one that took its place. */
    TICKET_REPLACED(About.TICKET),
    /** To who waits from now on, with the page that shows where they stand. */
    WAITING_JOINED(About.WAITING),
    /** To who waited: places are kept for a while. */
    WAITING_OFFERED(About.WAITING),
    /** To who shall work for the organizer. */
    MEMBER_INVITED(About.MEMBER);

    /** Whose id a message's reference is. */
    public enum About {
        ORDER,
        TICKET,
        WAITING,
        MEMBER
    }

    private final About about;

    MailTemplate() {
        this(About.ORDER);
    }

    MailTemplate(About about) {
        this.about = about;
    }

    public About about() {
        return about;
    }

    /** The tickets that are good now go with it. */
    public boolean withTickets() {
        return this == ORDER_PAID || this == ORDER_CHANGED || this == ORDER_PARTLY_CANCELLED;
    }

    /** {@code order-paid}: the name of the template's file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
