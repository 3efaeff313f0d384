package dev.bilten.ticketing.domain;

import dev.bilten.kernel.Phrase;
import dev.bilten.ticketing.api.TicketLook;
import java.util.List;
import java.util.Locale;

/**
 * Tickets of one order, ready to be drawn: every text is in the buyer's language already, or knows its own.
 *
 * @param orderCode as it is printed: one that is a test says so
 * @param of how many valid tickets the order has, also those that are not drawn
 */
public record TicketSheet(Locale locale, TicketLook look, String orderCode, int of, List<Page> pages) {

    public TicketSheet {
        pages = List.copyOf(pages);
    }

    /**
     * One ticket.
     *
     * @param code what its picture says
     * @param secret what people type where a camera fails
     * @param product with its variation, if it has any
     * @param number which of the order's, from 1
     * @param valid when it lets in, a line; empty where nothing but the date says so
     */
    public record Page(
            String code, String secret, Occasion occasion, Phrase product, String holder, int number, String valid) {
        @Override
        public String toString() {
            return "Page[" + number + "]";
        }
    }

    /**
     * What a ticket is for.
     *
     * @param date one or two lines
     * @param venue its name and address, a line each; none for an event without a place
     */
    public record Occasion(Phrase title, List<String> date, List<String> venue) {
        public Occasion {
            date = List.copyOf(date);
            venue = List.copyOf(venue);
        }
    }

    public boolean rightToLeft() {
        return locale.getLanguage().equals("ar");
    }
}
