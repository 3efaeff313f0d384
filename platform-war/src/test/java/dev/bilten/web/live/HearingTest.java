package dev.bilten.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is limited to some events hears of these alone. */
class HearingTest {
    private static final EventId MINE = EventId.next();
    private static final EventId ANOTHER = EventId.next();
    private static final Map<String, Set<EventId>> ORDERS =
            Map.of("MINE22", Set.of(MINE), "BOTH22", Set.of(MINE, ANOTHER));

    private final Hearing limited = hearing(Optional.of(Set.of(MINE)));

    private static Hearing hearing(Optional<Set<EventId>> where) {
        return new Hearing(where, code -> ORDERS.getOrDefault(code, Set.of()));
    }

    @Test
    void a_scan_is_heard_at_its_event() {
        assertThat(limited.hears(scan(MINE))).isTrue();
        assertThat(limited.hears(scan(ANOTHER))).isFalse();
    }

    @Test
    void an_order_is_heard_by_whoever_may_see_all_of_its_events() {
        assertThat(limited.hears(order("MINE22"))).isTrue();
        assertThat(limited.hears(order("BOTH22"))).isFalse();
        assertThat(limited.hears(order("GONE22"))).isFalse();
    }

    @Test
    void what_is_of_no_event_is_of_the_whole_organizer() {
        assertThat(limited.hears("{\"type\":\"other\"}")).isFalse();
        assertThat(hearing(Optional.of(Set.of())).hears(scan(MINE))).isFalse();
    }

    @Test
    void whoever_is_not_limited_hears_everything() {
        assertThat(hearing(Optional.empty()).hears(scan(ANOTHER))).isTrue();
        assertThat(hearing(Optional.empty()).hears(order("BOTH22"))).isTrue();
    }

    private static String scan(EventId event) {
        return "{\"type\":\"ticket.scanned\",\"event\":\"" + event + "\"}";
    }

    private static String order(String code) {
        return "{\"type\":\"order.paid\",\"event\":\"" + MINE + "\",\"code\":\"" + code + "\"}";
    }
}
