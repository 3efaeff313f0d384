package dev.bilten.ticketing.api;

import java.util.regex.Pattern;

/**
 * What of the organizer's brand shows on a ticket.
 *
 * @param organizer the name people know
 * @param accent {@code #rrggbb}
 */
public record TicketLook(String organizer, String accent) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public TicketLook {
        if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("no colour: " + accent);
        }
    }
}
