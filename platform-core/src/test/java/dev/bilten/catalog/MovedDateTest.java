package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A date that was sold is moved: whoever has a ticket comes in at the new time. */
class MovedDateTest {
    private final Fair fair = new Fair();
    private final Product ticket = fair.product("Slot");
    private final List<EventDate> dates = fair.made(Fair.plan(
            "2028-06-01T20:00", "FREQ=DAILY;COUNT=2", QuotaDraft.plain("Seats", Optional.of(10), Set.of(ticket.id()))));

    @Test
    void tickets_let_in_at_the_new_time_and_those_of_other_dates_at_theirs() {
        fair.sql("update event set state = 'LIVE', published_at = now()");
        var moved = bought(dates.getFirst());
        var other = bought(dates.getLast());
        move(dates.getFirst(), 180);
        assertThat(read(moved).validFrom()).isEqualTo(later(moved.validFrom()));
        assertThat(read(moved).validUntil()).isEqualTo(later(moved.validUntil()));
        assertThat(read(other)).isEqualTo(other);
    }

    @Test
    void a_ticket_whose_product_says_when_it_is_good_stays_as_it_is() {
        fair.sql("update event set state = 'LIVE', published_at = now()");
        fair.sql("update product set terms = '{\"validity\": {\"until\": \"2028-12-31T00:00:00Z\"}}'");
        var sold = bought(dates.getFirst());
        move(dates.getFirst(), 180);
        assertThat(read(sold).validUntil()).contains(Instant.parse("2028-12-31T00:00:00Z"));
        assertThat(read(sold)).isEqualTo(sold);
    }

    private static Optional<Instant> later(Optional<Instant> moment) {
        return moment.map(one -> one.plus(Duration.ofHours(3)));
    }

    private Ticket bought(EventDate date) {
        var wish = new Wish(new Item(ticket.id(), Optional.empty(), Optional.of(date.id())), 1);
        var command = new CreateOrder.Command(
                fair.event,
                List.of(wish),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                true,
                List.of());
        var created = (CreateOrder.Result.Created) fair.get(CreateOrder.class).execute(fair.now, command);
        return fair.get(Tickets.class)
                .ofOrder(fair.tenant, created.order().id())
                .getFirst();
    }

    private Ticket read(Ticket sold) {
        return fair.get(Tickets.class).byId(fair.tenant, sold.id()).orElseThrow();
    }

    private void move(EventDate date, int minutes) {
        var edit = new BulkEdit(minutes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(fair.get(EditDates.class)
                        .execute(fair.now, new EditDates.Command(fair.event, Set.of(date.id()), edit)))
                .isEqualTo(new EditDates.Result.Saved(1));
    }
}
