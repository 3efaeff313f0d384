package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.access.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OffersTest {
    private final UUID gala = UUID.randomUUID();
    private final UUID ball = UUID.randomUUID();
    private final Caller.Person promoter = new Caller.Person(
            "1",
            "Mona",
            Set.of("people.view"),
            Map.of(gala, Set.of("orders.view", "orders.edit"), ball, Set.of("orders.view")));

    @Test
    void a_page_of_an_event_offers_what_may_be_done_there() {
        assertThat(Offers.to(promoter, Set.of(gala)))
                .containsExactlyInAnyOrder("people.view", "here:people.view", "here:orders.view", "here:orders.edit");
        assertThat(Offers.to(promoter, Set.of(UUID.randomUUID())))
                .containsExactlyInAnyOrder("people.view", "here:people.view");
    }

    @Test
    void a_page_of_several_events_offers_what_may_be_done_at_all_of_them() {
        assertThat(Offers.to(promoter, Set.of(gala, ball)))
                .contains("here:orders.view")
                .doesNotContain("here:orders.edit", "orders.view");
    }

    @Test
    void a_list_offers_what_may_be_done_at_any_event() {
        assertThat(Offers.to(promoter, Set.of())).contains("here:orders.edit").doesNotContain("orders.edit");
    }
}
