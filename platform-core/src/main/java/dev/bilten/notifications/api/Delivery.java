package dev.bilten.notifications.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the delivery log.
 *
 * @param medium what it reaches people by: {@code email}
 * @param recipient the address in the medium's own form
 * @param locale the language it is written in, BCP 47
 * @param reference what it is about: the order's id
 * @param attempts how often it was tried
 * @param nextAt when a queued one is tried next
 * @param lastError why the last attempt failed, in English or the provider's words
 */
public record Delivery(
        DeliveryId id,
        MailTemplate template,
        String medium,
        String recipient,
        String locale,
        UUID reference,
        DeliveryState state,
        int attempts,
        Instant nextAt,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {}
