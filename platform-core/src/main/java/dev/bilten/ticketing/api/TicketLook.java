package dev.bilten.ticketing.api;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of the organizer's brand shows on a ticket.
 *
 * @param organizer the name people know
 * @param accent {@code #rrggbb}
 * @param logo in place of the name: a small PNG; empty where there is none, or none that can be printed
 * @param words patterns by language and key, in place of the usual ones
 */
public record TicketLook(
        String organizer, String accent, Optional<byte[]> logo, Map<String, Map<String, String>> words) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Without a logo and words of its own. */
    public TicketLook(String organizer, String accent) {
        this(organizer, accent, Optional.empty(), Map.of());
    }

    public TicketLook {
        if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("no colour: " + accent);
        }
    }
}
