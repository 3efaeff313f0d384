package dev.bilten.web.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event for machines: search engines, and whoever shows a preview of a link. */
@Service
public class EventData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public EventData(CurrentCall current, Shopfront shopfront) {
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * @param url the one address of the page
     * @param image absolute
     * @param data the schema.org Event as JSON, safe inside an element of a page as it is
     */
    public record Meta(
            String title,
            @Nullable String description,
            String url,
            @Nullable String image,
            String site,
            String data) {}

    Meta of(Event event, EventFacts.Facts facts, List<Offered> items) {
        var url = absolute(facts.href());
        var image = facts.image() == null ? null : absolute(facts.image());
        var organizer = shopfront.shop().name();
        return new Meta(facts.title(), facts.summary(), url, image, organizer, data(event, facts, items, url, image));
    }

    private String data(Event event, EventFacts.Facts facts, List<Offered> items, String url, @Nullable String image) {
        var node = JSON.createObjectNode();
        node.put("@context", "https://schema.org").put("@type", "Event");
        node.put("name", facts.title()).put("url", url);
        event.startsAt()
                .ifPresent(start -> node.put(
                        "startDate",
                        start.atZone(event.zone()).toOffsetDateTime().toString()));
        event.endsAt()
                .ifPresent(end -> node.put(
                        "endDate", end.atZone(event.zone()).toOffsetDateTime().toString()));
        node.put("eventStatus", "https://schema.org/EventScheduled");
        node.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        if (facts.summary() != null) {
            node.put("description", facts.summary());
        }
        if (image != null) {
            node.putArray("image").add(image);
        }
        if (!event.venueName().isBlank()) {
            node.putObject("location")
                    .put("@type", "Place")
                    .put("name", event.venueName())
                    .put("address", event.venueAddress());
        }
        node.putObject("organizer")
                .put("@type", "Organization")
                .put("name", shopfront.shop().name())
                .put("url", absolute("/"));
        var prices = EventModel.prices(items);
        if (!prices.isEmpty()) {
            node.putObject("offers")
                    .put("@type", "AggregateOffer")
                    .put("url", url)
                    .put("priceCurrency", event.currency().getCurrencyCode())
                    .put("lowPrice", prices.getFirst().major().toPlainString())
                    .put("highPrice", prices.getLast().major().toPlainString())
                    .put(
                            "availability",
                            items.stream().anyMatch(Offered::buyable)
                                    ? "https://schema.org/InStock"
                                    : "https://schema.org/SoldOut");
        }
        return inMarkup(node.toString());
    }

    /** No character of it can end the element it stands in, or begin another. */
    static String inMarkup(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private String absolute(String path) {
        return current.origin().resolve(path).toString();
    }
}
