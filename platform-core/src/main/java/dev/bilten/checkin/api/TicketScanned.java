package dev.bilten.checkin.api;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * A gate scanned a code. Names no person, ticket or code.
 *
 * @param event the event of the list, where the person stood
 * @param product what the ticket is for; empty for an unknown code
 * @param test the ticket is of an order that was a test: it counts nowhere
 */
public record TicketScanned(
        ScanId scan,
        UUID event,
        CheckinListId list,
        Optional<ProductId> product,
        ScanResult result,
        String gate,
        boolean test)
        implements DomainEvent {
    public static final String TYPE = "ticket.scanned";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
