package dev.bilten.admin.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.admin.EventChoices.Offered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Offered OFFERED = new Offered(List.of(), false);

    private static Search search(String state, String event, String batch) {
        return Search.of("vip", state, event, batch);
    }

    @Test
    void what_means_something_is_looked_for() {
        var event = UUID.randomUUID().toString();
        var found = search("OPEN", event, event).filter(OFFERED).orElseThrow();
        assertThat(found.event().orElseThrow().toString()).isEqualTo(event);
        assertThat(found.batch()).isPresent();
        assertThat(found.state()).isPresent();
    }

    /** Left out, it would find codes that nobody asked for; all that are found can be ended at once. */
    @Test
    void what_means_nothing_finds_nothing() {
        assertThat(search("NOPE", "", "").filter(OFFERED)).isEmpty();
        assertThat(search("", "zzz", "").filter(OFFERED)).isEmpty();
        assertThat(search("", "", "zzz").filter(OFFERED)).isEmpty();
        assertThat(search("", UUID.randomUUID().toString(), "").filter(new Offered(List.of(), true)))
                .as("of an event that is none the codes of all events would be left")
                .isEmpty();
    }
}
