package dev.bilten.analytics.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.checkin.api.TicketScanned;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.Message;
import dev.bilten.ordering.api.OrderCancelled;
import dev.bilten.ordering.api.OrderExpired;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderPlaced;
import dev.bilten.plugin.api.ExportedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What exporters are told of an event. Each field is picked by name: what is not listed here, now or later, does not
 * leave the platform.
 */
final class ExportPayloads {
    private static final Set<String> ORDERS =
            Set.of(OrderPlaced.TYPE, OrderPaid.TYPE, OrderCancelled.TYPE, OrderExpired.TYPE);
    private static final List<String> ORDER_FIELDS = List.of("order", "code", "event", "channel");
    private static final List<String> SCAN_FIELDS = List.of("scan", "event", "list", "product", "result", "gate");

    private ExportPayloads() {}

    /** Empty for an event that is not exported. */
    static Optional<ExportedEvent> of(Message message) {
        var payload = Json.tree(message.payload());
        if (BusinessEvents.rehearsal(payload)) {
            return Optional.empty();
        }
        if (ORDERS.contains(message.type())) {
            return Optional.of(event(message, order(payload)));
        }
        if (message.type().equals(TicketScanned.TYPE)) {
            return Optional.of(event(message, picked(payload, SCAN_FIELDS)));
        }
        return Optional.empty();
    }

    private static ExportedEvent event(Message message, Map<String, Object> payload) {
        return new ExportedEvent(message.id().toString(), message.type(), message.at(), Json.write(payload));
    }

    private static Map<String, Object> order(JsonNode payload) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : payload.path("lines")) {
            lines.add(Map.of(
                    "product", line.path("product").asText(),
                    "quantity", line.path("quantity").asInt(),
                    "amount", money(payload, line.path("amountMinor"))));
        }
        var order = picked(payload, ORDER_FIELDS);
        order.put("total", money(payload, payload.path("totalMinor")));
        order.put("tax", money(payload, payload.path("taxMinor")));
        order.put("lines", lines);
        return order;
    }

    static Map<String, Object> money(JsonNode payload, JsonNode minor) {
        var money = new LinkedHashMap<String, Object>();
        money.put("minor", minor.asLong());
        money.put("currency", payload.path("currency").asText());
        return money;
    }

    private static Map<String, Object> picked(JsonNode payload, List<String> fields) {
        var picked = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (payload.hasNonNull(field)) {
                picked.put(field, payload.path(field).asText());
            }
        }
        return picked;
    }
}
