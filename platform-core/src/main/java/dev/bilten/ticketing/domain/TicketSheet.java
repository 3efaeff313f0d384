package dev.bilten.ticketing.domain;

import dev.bilten.ticketing.api.TicketLook;
import java.util.List;
import java.util.Locale;

/**
 * The tickets of one order, ready to be drawn: every text is in the buyer's language already.
 *
 * @param date one or two lines
 * @param venue its name and address, a line each; none for an event without a place
 */
public record TicketSheet(
        Locale locale,
        TicketLook look,
        String orderCode,
        String event,
        List<String> date,
        List<String> venue,
        List<Page> pages) {

    public TicketSheet {
        date = List.copyOf(date);
        venue = List.copyOf(venue);
        pages = List.copyOf(pages);
    }

    /** One ticket. */
    public record Page(String secret, String product, String holder, int number) {
        @Override
        public String toString() {
            return "Page[" + number + "]";
        }
    }

    public boolean rightToLeft() {
        return locale.getLanguage().equals("ar");
    }
}
