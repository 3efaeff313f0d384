package dev.bilten.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ordering.api.OrderFilter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static Search search(String state, String event, String from, String until, String voucher) {
        return Search.of("sara", state, event, from, until, voucher, null);
    }

    private static Optional<OrderFilter> filter(Search search) {
        return search.filter(ZoneOffset.UTC);
    }

    @Test
    void what_means_something_is_looked_for() {
        var event = UUID.randomUUID();
        var code = UUID.randomUUID();
        var found = filter(search("PAID", event.toString(), "2026-11-01", "2026-11-02", code.toString()))
                .orElseThrow();
        assertThat(found.event().orElseThrow().value()).isEqualTo(event);
        assertThat(found.voucher().orElseThrow().value()).isEqualTo(code);
        assertThat(found.text()).contains("sara");
        assertThat(found.from()).contains(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(found.until()).as("the last day is meant too").contains(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(filter(search("", "", "", "", "")).orElseThrow().state()).isEmpty();
    }

    /** Left out, it would find orders that nobody asked for; bulk acts and exports go by what is found. */
    @Test
    void what_means_nothing_finds_nothing() {
        assertThat(filter(search("NOPE", "", "", "", ""))).isEmpty();
        assertThat(filter(search("", "zzz", "", "", ""))).isEmpty();
        assertThat(filter(search("", "", "abc", "", ""))).isEmpty();
        assertThat(filter(search("", "", "", "2026-02-31", ""))).isEmpty();
        assertThat(filter(search("", "", "2026-12-31", "2026-01-01", ""))).isEmpty();
        assertThat(filter(search("", "", "", "", "zzz"))).isEmpty();
    }

    @Test
    void each_field_says_what_is_wrong_and_keeps_what_was_typed() {
        var search = search("NOPE", "zzz", "abc", "2026-02-31", "D10P");
        assertThat(search.faults())
                .isEqualTo(Map.of(
                        "state", "error.choice",
                        "event", "error.choice",
                        "from", "error.date",
                        "until", "error.date",
                        "voucher", "error.no-code"));
        assertThat(search.values()).containsEntry("state", "NOPE").containsEntry("until", "2026-02-31");
        assertThat(search.place("/admin/orders")).contains("event=zzz", "voucher=D10P");
    }
}
