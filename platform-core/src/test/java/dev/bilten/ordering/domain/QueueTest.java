package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.WhyNoOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who gets something next, and why others do not. */
class QueueTest {
    private static final SaleWindow OVER = new SaleWindow(Optional.empty(), Optional.of(Fair.NOW));

    private final Fair fair = new Fair();

    @Test
    void what_is_hidden_is_offered_and_what_is_not_sold_any_more_is_not() {
        var hidden = fair.product(10_00, Map.of("hidden", true));
        var over = fair.product(10_00, Map.of("sale", OVER));
        var off = fair.off(fair.product(10_00));
        assertThat(why(quota(3, false, hidden, over, off), waits(hidden, 1), waits(over, 1), waits(off, 1)))
                .containsExactly(new WhyNoOffer.Soon(), new WhyNoOffer.NotSold(), new WhyNoOffer.NotSold());
        fair.sale = OVER;
        assertThat(why(quota(3, false, hidden), waits(hidden, 1)))
                .containsExactly(new WhyNoOffer.Closed(WhyClosed.NO_LONGER));
    }

    @Test
    void of_what_is_closed_nothing_comes_back() {
        var ticket = fair.product(10_00);
        assertThat(why(quota(0, true, ticket), waits(ticket, 1))).containsExactly(new WhyNoOffer.QuotaClosed("Hall"));
        assertThat(why(quota(0, false, ticket), waits(ticket, 1)))
                .containsExactly(new WhyNoOffer.NotEnough(Item.of(ticket.id()), 1, 0));
    }

    @Test
    void who_wants_too_much_holds_up_nobody_who_wants_less() {
        var ticket = fair.product(10_00);
        assertThat(why(quota(2, false, ticket), waits(ticket, 3), waits(ticket, 2), waits(ticket, 1)))
                .containsExactly(
                        new WhyNoOffer.NotEnough(Item.of(ticket.id()), 3, 2),
                        new WhyNoOffer.Soon(),
                        new WhyNoOffer.OthersFirst(1));
    }

    private List<WhyNoOffer> why(Quota quota, Waiting... line) {
        var queue = Queue.of(fair.assortment(), List.of(quota), Map.of(), Arrays.asList(line), Set.of(), Fair.NOW);
        return List.copyOf(queue.answers().values());
    }

    private Quota quota(int size, boolean closed, Product... products) {
        var scopes = Arrays.stream(products)
                .map(product -> Quota.Scope.of(product.id()))
                .collect(Collectors.toSet());
        return new Quota(
                QuotaId.next(),
                fair.id,
                Optional.empty(),
                "Hall",
                Optional.of(size),
                new Quota.Counts(0, 0, 0, 0, 0, 0),
                closed,
                false,
                scopes,
                0);
    }

    private Waiting waits(Product product, int quantity) {
        return new Waiting(
                WaitingId.next(),
                fair.id,
                Item.of(product.id()),
                quantity,
                Optional.empty(),
                List.of(),
                "one@example.test",
                "Somebody",
                "en",
                0,
                Waiting.State.WAITING,
                "secret",
                Optional.empty(),
                Optional.empty(),
                Fair.NOW);
    }
}
