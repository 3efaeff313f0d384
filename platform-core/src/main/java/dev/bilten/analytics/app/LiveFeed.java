package dev.bilten.analytics.app;

import dev.bilten.cache.api.LiveTopic;
import dev.bilten.checkin.api.TicketScanned;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderPlaced;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open dashboards what just happened. News that cannot be told are dropped: the next look at the page has them.
 */
@Service
public class LiveFeed implements Consumer {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    /** One that waits for a transfer is news too: it may take days until it is paid. */
    private static final Set<String> NEWS = Set.of(OrderPlaced.TYPE, OrderPaid.TYPE, TicketScanned.TYPE);
    /** What is older is no news: after a long stop the past is not played again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LiveTopic topic;

    @Inject
    public LiveFeed(LiveTopic topic) {
        this.topic = topic;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void accept(TenantContext tenant, String batchId, List<Message> messages) {
        var oldest = Instant.now().minus(FRESH);
        try {
            messages.stream()
                    .filter(message ->
                            NEWS.contains(message.type()) && message.at().isAfter(oldest))
                    .filter(message -> !BusinessEvents.rehearsal(Json.tree(message.payload())))
                    .map(LiveFeed::json)
                    .forEach(json -> topic.publish(tenant, json));
        } catch (RuntimeException e) {
            LOG.debug("Live news dropped: {}", e.toString());
        }
    }

    private static String json(Message message) {
        var payload = Json.tree(message.payload());
        var news = new LinkedHashMap<String, Object>();
        news.put("type", message.type());
        news.put("at", message.at().toString());
        message.eventId().ifPresent(event -> news.put("event", event.toString()));
        if (!message.type().equals(TicketScanned.TYPE)) {
            int tickets = 0;
            for (var line : payload.path("lines")) {
                tickets += line.path("quantity").asInt();
            }
            news.put("code", payload.path("code").asText());
            news.put("tickets", tickets);
            news.put("amount", ExportPayloads.money(payload, payload.path("totalMinor")));
        } else {
            news.put("result", payload.path("result").asText());
            news.put("gate", payload.path("gate").asText());
        }
        return Json.write(news);
    }
}
