package dev.bilten.notifications.api;

import java.util.Locale;

/** What a message is about; its key names the theme's template. */
public enum MailTemplate {
    /** The order waits for its payment; says how to pay. */
    ORDER_PLACED,
    /** The order is paid; the tickets go with it. */
    ORDER_PAID,
    ORDER_CANCELLED,
    /** It was not paid in time. */
    ORDER_EXPIRED,
    /** Money came when the order was over and its tickets were sold, it goes back. */
    LATE_PAYMENT_RETURNED,
    /** To who is asked to take a ticket over. */
    TICKET_OFFERED,
    /** To who has it now, with the ticket. */
    TICKET_RECEIVED,
    /** To who had it before. */
    TICKET_HANDED_OVER;

    /** Its reference is a ticket's id, not an order's. */
    public boolean aboutTicket() {
        return switch (this) {
            case TICKET_OFFERED, TICKET_RECEIVED, TICKET_HANDED_OVER -> true;
            case ORDER_PLACED, ORDER_PAID, ORDER_CANCELLED, ORDER_EXPIRED, LATE_PAYMENT_RETURNED -> false;
        };
    }

    /** {@code order-paid}: the name of the template's file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
