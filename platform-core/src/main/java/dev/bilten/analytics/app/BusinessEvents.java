package dev.bilten.analytics.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.analytics.domain.BusinessEvent;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes warehouse rows of an outbox message: one per line of an order, one of anything else, none of a test. */
final class BusinessEvents {
    private static final UUID NONE = new UUID(0, 0);

    private BusinessEvents() {}

    static List<BusinessEvent> of(TenantId tenant, Message message) {
        var payload = Json.tree(message.payload());
        if (rehearsal(payload)) {
            return List.of();
        }
        var lines = payload.path("lines");
        return lines.isEmpty()
                ? List.of(single(tenant, message, payload))
                : IntStream.range(0, lines.size())
                        .mapToObj(at -> line(tenant, message, payload, lines.get(at), at))
                        .toList();
    }

    /** Of an order that was made in test mode, or of its tickets: it counts nowhere. */
    static boolean rehearsal(JsonNode payload) {
        return payload.path("test").asBoolean(false);
    }

    private static BusinessEvent single(TenantId tenant, Message message, JsonNode payload) {
        return new BusinessEvent(
                tenant.value(),
                message.eventId().orElse(NONE),
                message.type(),
                message.at(),
                message.id(),
                uuid(payload, "order"),
                uuid(payload, "product"),
                payload.path("quantity").asInt(1),
                payload.path("totalMinor").asLong(0),
                payload.path("currency").asText(""),
                payload.path("channel").asText(""),
                payload.path("result").asText(""),
                message.payload());
    }

    private static BusinessEvent line(TenantId tenant, Message message, JsonNode payload, JsonNode line, int at) {
        return new BusinessEvent(
                tenant.value(),
                message.eventId().orElse(NONE),
                message.type(),
                message.at(),
                part(message.id(), at),
                uuid(payload, "order"),
                uuid(line, "product"),
                line.path("quantity").asInt(),
                line.path("amountMinor").asLong(),
                payload.path("currency").asText(""),
                payload.path("channel").asText(""),
                "",
                "");
    }

    /** The id of one line: made from the message's, so that the same line has the same id for ever. */
    private static UUID part(UUID message, int at) {
        return UUID.nameUUIDFromBytes((message + ":" + at).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID uuid(JsonNode node, String name) {
        var text = node.path(name).asText("");
        return text.length() == 36 ? UUID.fromString(text) : NONE;
    }
}
