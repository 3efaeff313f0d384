package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.catalog.app.StartEvent;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartEventTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Catalog catalog = shop.platform.get(Catalog.class);

    private EventDraft event(String title) {
        return new EventDraft(
                Text.of("en", title),
                Text.EMPTY,
                Optional.of(shop.now.now().plus(Duration.ofDays(9))),
                Optional.empty(),
                ZoneOffset.UTC,
                "Old Quay",
                "",
                Currency.getInstance("EUR"));
    }

    private static ProductDraft ticket(long price) {
        return new ProductDraft(Text.of("en", "Ticket"), Text.EMPTY, price, BigDecimal.ZERO, 10, true);
    }

    private StartEvent.Result start(EventDraft draft, Optional<ProductDraft> ticket, Optional<Integer> size) {
        return shop.platform.get(StartEvent.class).execute(shop.now, new StartEvent.Command(draft, ticket, size));
    }

    private int events() {
        return shop.platform
                .get(ListEvents.class)
                .execute(shop.tenant, Optional.empty(), 50)
                .results()
                .size();
    }

    @Test
    void a_draft_begins_with_a_ticket_and_so_many_of_it() {
        assertThat(start(event("Evening"), Optional.of(ticket(25_00)), Optional.of(80)))
                .isInstanceOfSatisfying(StartEvent.Result.Started.class, started -> {
                    var event = started.event();
                    assertThat(event.state()).isEqualTo(EventState.DRAFT);
                    var product = catalog.products(shop.tenant, event.id()).getFirst();
                    assertThat(product)
                            .extracting(Product::name, made -> made.price().minor())
                            .containsExactly(Text.of("en", "Ticket"), 25_00L);
                    assertThat(catalog.availability(shop.tenant, event.id(), Optional.empty())
                                    .byProduct())
                            .containsEntry(product.id(), 80);
                });
    }

    @Test
    void a_draft_of_which_no_ticket_is_known_has_none() {
        assertThat(start(event("Evening"), Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        StartEvent.Result.Started.class,
                        started -> assertThat(catalog.products(
                                        shop.tenant, started.event().id()))
                                .isEmpty());
    }

    @Test
    void with_a_ticket_that_cannot_be_there_is_no_event_either_and_all_that_is_wrong_is_said() {
        int before = events();
        assertThat(start(event(" "), Optional.of(ticket(-1)), Optional.of(80)))
                .isInstanceOfSatisfying(
                        StartEvent.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/title", "/price"));
        assertThat(start(event("Evening"), Optional.of(ticket(-1)), Optional.of(80)))
                .isInstanceOf(StartEvent.Result.Refused.class);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void events_of_the_same_title_have_an_address_each() {
        var first = started(event("Evening"));
        var second = started(event("Evening"));
        assertThat(first.slug()).isEqualTo("evening");
        assertThat(second.slug()).startsWith("evening-");
        assertThat(catalog.eventBySlug(shop.tenant, second.slug()).map(Event::id))
                .contains(second.id());
    }

    private Event started(EventDraft draft) {
        return ((StartEvent.Result.Started) start(draft, Optional.empty(), Optional.empty())).event();
    }
}
