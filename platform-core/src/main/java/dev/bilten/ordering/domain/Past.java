package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.ordering.api.Order;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Whether something that was ordered is for a date or an event that is over: nobody could come in with it any more. */
public final class Past {
    private Past() {}

    /** @param sold what the events of the order sell */
    public static boolean any(Order order, Map<EventId, Assortment> sold, Instant now) {
        return order.active()
                .anyMatch(position -> Optional.ofNullable(sold.get(position.event()))
                        .filter(assortment -> over(position, assortment, now))
                        .isPresent());
    }

    private static boolean over(Order.Position position, Assortment assortment, Instant now) {
        return position.item()
                .date()
                .flatMap(assortment::date)
                .map(date -> over(date, now))
                .orElseGet(() -> over(assortment.event(), now));
    }

    static boolean over(Event event, Instant now) {
        return event.endsAt()
                .or(event::startsAt)
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    static boolean over(EventDate date, Instant now) {
        return !now.isBefore(date.endsAt().orElse(date.startsAt()));
    }
}
