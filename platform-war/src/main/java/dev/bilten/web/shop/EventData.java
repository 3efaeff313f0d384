package dev.bilten.web.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An event as a schema.org Event: an evening, a date of a series, or a series with the dates that are to come. */
@Service
public class EventData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "https://schema.org/";
    static final Pattern WEB = Pattern.compile("https?://\\S+");
    /** Machines read the page again; what comes later they find then. */
    private static final int MOST_DATES = 30;

    private final PageMeta meta;
    private final Shopfront shopfront;

    @Inject
    public EventData(PageMeta meta, Shopfront shopfront) {
        this.meta = meta;
        this.shopfront = shopfront;
    }

    /**
     * What the page says in words.
     *
     * @param date the chosen one of a series
     * @param dates what is to come of a series
     * @param prices of what is offered, the least first
     */
    record Said(
            Event event,
            Optional<EventDate> date,
            Optional<SeriesMonth> dates,
            EventFacts.Facts facts,
            List<Money> prices,
            Room room) {}

    PageMeta.Meta of(Said said) {
        var facts = said.facts();
        return meta.of(
                        "event",
                        facts.title().toString(),
                        facts.summary() == null ? null : facts.summary().toString(),
                        facts.href(),
                        facts.image() == null ? shopfront.shop().picture() : facts.image(),
                        PageMeta.inMarkup(node(said).toString()))
                .picturing(facts.image() == null ? "" : facts.imageAlt().toString());
    }

    private ObjectNode node(Said said) {
        var event = said.event();
        var facts = said.facts();
        var node = JSON.createObjectNode();
        var coming = said.date().isPresent()
                ? List.<DateSummary>of()
                : said.dates().map(SeriesMonth::coming).orElse(List.of());
        node.put("@context", "https://schema.org").put("@type", coming.isEmpty() ? "Event" : "EventSeries");
        node.put("name", facts.title().toString()).put("url", meta.absolute(facts.href()));
        times(node, said, coming);
        place(node, event);
        if (facts.summary() != null) {
            node.put("description", facts.summary().toString());
        }
        var shop = shopfront.shop();
        if (facts.image() != null) {
            image(
                    node.putArray("image"),
                    meta.absolute(facts.image()),
                    facts.imageAlt().toString());
        } else if (shop.picture() != null) {
            image(node.putArray("image"), meta.absolute(shop.picture()), "");
        }
        node.putObject("organizer")
                .put("@type", "Organization")
                .put("name", shop.name())
                .put("url", meta.absolute("/"));
        offers(node, said);
        coming.stream()
                .limit(MOST_DATES)
                .forEach(one -> node.withArray("subEvent").add(part(said, one)));
        return node;
    }

    private static void image(ArrayNode images, String url, String alt) {
        if (alt.isBlank()) {
            images.add(url);
        } else {
            images.addObject().put("@type", "ImageObject").put("url", url).put("caption", alt);
        }
    }

    /** Of a series the first that is to come: the one it began with may be long over. */
    private static void times(ObjectNode node, Said said, List<DateSummary> coming) {
        var event = said.event();
        var start = said.date()
                .map(EventDate::startsAt)
                .or(() -> coming.stream().findFirst().map(one -> one.date().startsAt()))
                .or(event::startsAt);
        var end = said.date().isPresent() ? said.date().flatMap(EventDate::endsAt) : event.endsAt();
        times(node, event, start, end);
    }

    private static void times(ObjectNode node, Event event, Optional<Instant> start, Optional<Instant> end) {
        start.ifPresent(time -> node.put("startDate", local(event, time)));
        end.ifPresent(time -> node.put("endDate", local(event, time)));
        node.put("eventStatus", SCHEMA + "EventScheduled");
    }

    private static String local(Event event, Instant time) {
        return time.atZone(event.zone()).toOffsetDateTime().toString();
    }

    /** Whose place is an address of the web is held there; of whose nobody said where it is nothing is said. */
    private static void place(ObjectNode node, Event event) {
        var web = WEB.matcher(event.venueAddress()).matches()
                ? Optional.of(event.venueAddress())
                : Optional.of(event.venueName())
                        .filter(name -> WEB.matcher(name).matches());
        if (web.isPresent()) {
            node.put("eventAttendanceMode", SCHEMA + "OnlineEventAttendanceMode");
            node.putObject("location").put("@type", "VirtualLocation").put("url", web.get());
        } else if (!event.venueName().isBlank() || !event.venueAddress().isBlank()) {
            node.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
            var there = node.putObject("location").put("@type", "Place");
            there.put("name", event.venueName().isBlank() ? event.venueAddress() : event.venueName());
            if (!event.venueAddress().isBlank()) {
                there.put("address", event.venueAddress());
            }
        }
    }

    private void offers(ObjectNode node, Said said) {
        if (said.prices().isEmpty()) {
            return;
        }
        var offers = node.putObject("offers")
                .put("@type", "AggregateOffer")
                .put("url", meta.absolute(said.facts().href()))
                .put("priceCurrency", said.event().currency().getCurrencyCode())
                .put("lowPrice", said.prices().getFirst().major().toPlainString())
                .put("highPrice", said.prices().getLast().major().toPlainString());
        if (said.room().open()) {
            offers.put("availability", SCHEMA + "InStock");
        } else if (said.room() == Room.SOLDOUT) {
            offers.put("availability", SCHEMA + "SoldOut");
        }
    }

    private ObjectNode part(Said said, DateSummary one) {
        var event = said.event();
        var title = one.date().title().in(shopfront.locale().getLanguage());
        var node = JSON.createObjectNode().put("@type", "Event");
        node.put("name", title.isBlank() ? said.facts().title().toString() : title);
        node.put(
                "url",
                meta.absolute(said.facts().href()) + "?date=" + one.date().id());
        times(node, event, Optional.of(one.date().startsAt()), one.date().endsAt());
        place(node, event);
        return node;
    }
}
