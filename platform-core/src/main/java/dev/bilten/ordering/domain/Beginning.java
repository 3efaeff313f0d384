package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When what somebody chose begins: the first of its dates and events that is still to come, or the end of one that runs. */
public final class Beginning {
    private Beginning() {}

    /** @param sold what the events of the cart sell */
    public static Optional<Instant> of(Hold hold, Map<EventId, Assortment> sold, Instant now) {
        return first(hold.lines().stream().flatMap(line -> of(line.event(), line.item(), sold, now)));
    }

    /** @param sold what the events of the order sell */
    public static Optional<Instant> of(Order order, Map<EventId, Assortment> sold, Instant now) {
        return first(order.active().flatMap(position -> of(position.event(), position.item(), sold, now)));
    }

    private static Optional<Instant> first(Stream<Instant> times) {
        return times.min(Comparator.naturalOrder());
    }

    private static Stream<Instant> of(EventId event, Item item, Map<EventId, Assortment> sold, Instant now) {
        return Optional.ofNullable(sold.get(event)).stream()
                .flatMap(assortment -> item.date()
                        .flatMap(assortment::date)
                        .map(date -> Stream.concat(Stream.of(date.startsAt()), date.endsAt().stream()))
                        .orElseGet(() -> Stream.concat(
                                assortment.event().startsAt().stream(), assortment.event().endsAt().stream())))
                .filter(now::isBefore)
                .sorted()
                .limit(1);
    }
}
