package dev.bilten.plugins.httpexporter;

import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/** The batch as JSON; payloads are JSON already and go in as they are. */
final class Body {
    private Body() {}

    static byte[] of(EventBatch batch, Instant now) {
        var events = batch.events().stream().map(Body::event).collect(Collectors.joining(","));
        var json = "{\"type\":\"events.batch\",\"timestamp\":" + quoted(now.toString()) + ",\"data\":{\"batch_id\":"
                + quoted(batch.batchId()) + ",\"events\":[" + events + "]}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String event(ExportedEvent event) {
        return "{\"id\":" + quoted(event.id()) + ",\"type\":" + quoted(event.type()) + ",\"occurred_at\":"
                + quoted(event.occurredAt().toString()) + ",\"payload\":" + event.payload() + "}";
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
