package dev.bilten.analytics.api;

import dev.bilten.journal.api.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * How often an event's page was shown since the last time somebody told, on one node. Names nobody.
 *
 * @param event the event
 * @param quantity views
 * @param result the tracking link they came by; empty for none. Called so, since it is what the warehouse tells them apart by
 */
public record ShopViewed(UUID event, int quantity, String result) implements DomainEvent {
    public static final String TYPE = "shop.viewed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> eventId() {
        return Optional.of(event);
    }
}
