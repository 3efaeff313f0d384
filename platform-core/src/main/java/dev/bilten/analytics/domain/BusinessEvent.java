package dev.bilten.analytics.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the warehouse. What does not apply is the nil UUID, 0 or the empty string: the warehouse has no nulls.
 *
 * @param msgId the same for the same thing, however often it is carried
 * @param outcome how it ended where that varies: what a scan was answered
 * @param payload what happened, as JSON; empty in a row that is one line of several
 */
public record BusinessEvent(
        UUID tenantId,
        UUID eventId,
        String type,
        Instant at,
        UUID msgId,
        UUID orderId,
        UUID productId,
        int quantity,
        long amountMinor,
        String currency,
        String channel,
        String outcome,
        String payload) {}
