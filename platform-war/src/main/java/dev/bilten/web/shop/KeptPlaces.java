package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said to somebody who comes to an event with the code of the places they waited for. */
@Service
class KeptPlaces {
    private final LeaveWaiting waiting;
    private final CurrentCart cart;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    KeptPlaces(LeaveWaiting waiting, CurrentCart cart, CurrentCall current, Shopfront shopfront) {
        this.waiting = waiting;
        this.cart = cart;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param rows of what it is that is kept, by their keys */
    record Found(OrderForm.Promised shown, Set<String> rows) {
        Found {
            rows = Set.copyOf(rows);
        }
    }

    /** Empty where the code is none of an offer for this event, and when it is over or taken. */
    Optional<Found> of(Event event, String code) {
        return code.isBlank()
                ? Optional.empty()
                : waiting.offered(current.tenant(), code)
                        .filter(place -> place.waiting().event().equals(event.id()))
                        .flatMap(place -> place.voucher()
                                .flatMap(voucher -> kept(event, place, voucher))
                                .map(shown -> new Found(shown, rows(place.waiting()))));
    }

    /** By the code of an offer the page of the event knows what is kept. */
    static String href(Event event, LeaveWaiting.Place place) {
        var date = place.waiting().item().date().map(one -> "&date=" + one).orElse("");
        return place.voucher()
                .filter(_ -> place.waiting().state() == Waiting.State.OFFERED)
                .map(voucher -> EventFacts.href(event) + "?voucher="
                        + URLEncoder.encode(voucher.code(), StandardCharsets.UTF_8) + date)
                .orElseGet(() -> EventFacts.href(event));
    }

    private Optional<OrderForm.Promised> kept(Event event, LeaveWaiting.Place place, Voucher voucher) {
        var mine = cart.get().filter(one -> holds(one.hold(), voucher));
        if (mine.isPresent()) {
            var ends = mine.get().hold().expiresAt();
            return Optional.of(kept(
                    event,
                    "kept.cart",
                    ends,
                    "kept.cart.go",
                    "/cart/" + mine.get().secret()));
        }
        return voucher.validUntil()
                .filter(clock.instant()::isBefore)
                .map(until -> kept(
                        event,
                        voucher.usesLeft() > 0 ? "kept.until" : "kept.elsewhere",
                        until,
                        "kept.take",
                        "/waiting/" + place.waiting().secret()));
    }

    private OrderForm.Promised kept(Event event, String text, Instant until, String label, String href) {
        var when = EventFacts.formats(event, shopfront.locale()).dateTime(until);
        return new OrderForm.Promised(shopfront.word(text, when), shopfront.word(label), href);
    }

    private static Set<String> rows(Waiting waiting) {
        return waiting.wanted().keySet().stream().map(Fields::key).collect(Collectors.toSet());
    }

    static boolean holds(Hold hold, Voucher voucher) {
        return hold.lines().stream()
                .anyMatch(line -> line.voucher().filter(voucher.id()::equals).isPresent());
    }
}
