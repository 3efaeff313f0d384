package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an event as a whole stands: on sale, sold out, over. */
@Service
class EventRooms {
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    EventRooms(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /** Of a series before a date is chosen nobody can say more than that it is on. */
    Room state(Event event, List<Offered> items) {
        if (event.endsAt().or(event::startsAt).filter(clock.instant()::isAfter).isPresent()) {
            return Room.ENDED;
        }
        if (event.state() == EventState.ARCHIVED || items.isEmpty()) {
            return Room.CLOSED;
        }
        var buyable = items.stream().filter(Offered::buyable).toList();
        if (buyable.isEmpty()) {
            return undecided(event, items) ? Room.ONSALE : closed(items);
        }
        return Room.of(buyable.stream()
                .mapToLong(item -> item.left().orElse(Integer.MAX_VALUE))
                .max()
                .orElse(0));
    }

    private static boolean undecided(Event event, List<Offered> items) {
        return event.series()
                && items.stream()
                        .anyMatch(item -> item.sale() instanceof OnSale.No(var why) && why == OnSale.Why.NEEDS_DATE);
    }

    private static Room closed(List<Offered> items) {
        return items.stream().anyMatch(item -> item.sale() instanceof OnSale.Now) ? Room.SOLDOUT : Room.CLOSED;
    }

    @Nullable String text(Event event, Room state, List<Offered> items) {
        return switch (state) {
            case SOLDOUT -> shopfront.word("room.soldout");
            case ENDED -> shopfront.word("room.ended");
            case CLOSED ->
                event.sale().opensLater(clock.instant())
                        ? shopfront.word(
                                "room.starts",
                                EventFacts.formats(event, shopfront.locale())
                                        .dateTime(event.sale().from().orElseThrow()))
                        : shopfront.word("room.closed");
            case FEW ->
                shopfront.word(
                        "room.left",
                        items.stream()
                                .filter(Offered::buyable)
                                .mapToInt(item -> item.left().orElse(0))
                                .max()
                                .orElse(0));
            case ONSALE -> null;
        };
    }
}
