package dev.bilten.plugin.api;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param id unique for ever
 * @param type past tense: {@code order.paid}, {@code ticket.scanned} …; new types may appear at any time
 * @param occurredAt when it happened
 * @param payload one JSON object; money as {@code {"minor": 1250, "currency": "EUR"}}, times as ISO 8601 in UTC
 */
public record ExportedEvent(String id, String type, Instant occurredAt, String payload) {}
