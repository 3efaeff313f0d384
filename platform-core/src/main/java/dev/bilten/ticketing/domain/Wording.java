package dev.bilten.ticketing.domain;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue behind an order's tickets, and how it names what they are for. */
public record Wording(
        Map<EventId, Event> events, List<Product> products, Map<PositionId, Item> items, Map<DateId, Date> dates) {
    public Wording {
        events = Map.copyOf(events);
        products = List.copyOf(products);
        items = Map.copyOf(items);
        dates = Map.copyOf(dates);
    }

    /** One date of a series. */
    public record Date(Text title, Instant startsAt, Optional<Instant> endsAt) {}

    public Event event(Ticket ticket) {
        var event = events.get(ticket.event());
        if (event == null) {
            throw new IllegalStateException("a ticket's event is not there");
        }
        return event;
    }

    public Optional<Date> date(Ticket ticket) {
        return ticket.date().map(dates::get);
    }

    /** Until when the ticket can be of use to somebody else; empty for an event without a date. */
    public Optional<Instant> lastEntry(Ticket ticket) {
        return date(ticket).map(Date::startsAt).or(() -> event(ticket).lastEntry());
    }

    public TicketSheet.Occasion occasion(Ticket ticket, Locale locale) {
        var event = event(ticket);
        var date = date(ticket);
        var lines = date.map(day -> When.lines(Optional.of(day.startsAt()), day.endsAt(), event.zone(), locale))
                .orElseGet(() -> When.lines(event.startsAt(), event.endsAt(), event.zone(), locale));
        var title = title(event, date.orElse(null), locale.getLanguage());
        return new TicketSheet.Occasion(title, lines, place(event));
    }

    public static Phrase title(Event event, @Nullable Date date, String language) {
        var title = event.title().phrase(language);
        var own = date == null ? Phrase.EMPTY : date.title().phrase(language);
        return own.isBlank() ? title : title.then(": ").then(own);
    }

    /** The product with its kind: {@code Day ticket, reduced}. */
    public Phrase product(Ticket ticket, String language) {
        var item = items.get(ticket.position());
        return products.stream()
                .filter(product -> product.id().equals(ticket.product()))
                .findFirst()
                .map(product -> Stream.concat(
                                Stream.of(product.name()),
                                product.variations().stream()
                                        .filter(kind -> item != null
                                                && item.variation()
                                                        .filter(kind.id()::equals)
                                                        .isPresent())
                                        .map(kind -> kind.name()))
                        .map(name -> name.phrase(language))
                        .toList())
                .map(names -> Phrase.joined(", ", names))
                .orElse(Phrase.EMPTY);
    }

    public static List<String> place(Event event) {
        return Stream.of(event.venueName(), event.venueAddress())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
