package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.journal.api.AuditTrail;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.AddNote;
import dev.bilten.ordering.app.CorrectBuyer;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.ExtendOrder;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.ReissueTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the team does with an order on its page. */
class StaffActsTest {
    private final Shop shop = new Shop(10, 25_00);

    @Test
    void an_order_that_was_given_more_time_keeps_its_tickets() {
        var order = shop.ordered(1);
        var until = shop.now.now().plus(Duration.ofDays(3));
        assertThat(extend().execute(shop.now, order.id(), until)).isInstanceOf(ExtendOrder.Result.Extended.class);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(2)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PENDING);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofDays(4)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(extend().execute(shop.now, order.id(), until)).isInstanceOf(ExtendOrder.Result.NotWaiting.class);
    }

    @Test
    void a_deadline_lies_ahead_and_within_a_year() {
        var order = shop.read(shop.ordered(1));
        var call = shop.later(Duration.ZERO);
        var year = call.now().plus(Duration.ofDays(366));
        for (var until : List.of(call.now(), year.plusMillis(1))) {
            assertThat(extend().execute(call, order.id(), until)).isInstanceOf(ExtendOrder.Result.Refused.class);
        }
        assertThat(shop.read(order).expiresAt()).isEqualTo(order.expiresAt());
        for (var until : List.of(call.now().plusMillis(1), year)) {
            assertThat(extend().execute(call, order.id(), until)).isInstanceOf(ExtendOrder.Result.Extended.class);
        }
    }

    @Test
    void a_mistyped_address_is_put_right_and_the_trail_says_so() {
        var order = shop.ordered(1);
        var correct = shop.platform.get(CorrectBuyer.class);
        assertThat(correct.execute(shop.now, order.id(), new Buyer("nobody", "Sara", "en")))
                .isInstanceOf(CorrectBuyer.Result.Refused.class);
        correct.execute(shop.now, order.id(), new Buyer("sara@example.test", "Sara", "ar"));
        var now = shop.read(order);
        assertThat(now.email()).isEqualTo("sara@example.test");
        assertThat(now.locale()).isEqualTo("ar");
        assertThat(shop.platform
                        .get(AuditTrail.class)
                        .of(shop.tenant, "order", order.id().toString(), 5))
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("order.buyer-corrected"));
    }

    @Test
    void a_ticket_with_a_new_code_has_an_old_one_that_opens_nothing() {
        var order = paid();
        var before = ticket(order);
        var result = (ReissueTicket.Result.Reissued) reissue(order, before);
        assertThat(result.ticket().secret()).isNotEqualTo(before.secret());
        var tickets = shop.platform.get(Tickets.class);
        assertThat(tickets.bySecret(shop.tenant, before.secret())).isEmpty();
        assertThat(tickets.bySecret(shop.tenant, result.ticket().secret())).isPresent();
    }

    @Test
    void a_ticket_of_another_order_keeps_its_code() {
        var before = ticket(paid());
        assertThat(reissue(paid(), before)).isInstanceOf(ReissueTicket.Result.NotFound.class);
        assertThat(shop.platform.get(Tickets.class).bySecret(shop.tenant, before.secret()))
                .isPresent();
    }

    @Test
    void the_team_writes_down_what_it_wants_to_remember() {
        var order = shop.ordered(1);
        var notes = shop.platform.get(AddNote.class);
        notes.execute(shop.now, order.id(), " called back ");
        assertThat(notes.execute(shop.now, order.id(), " ")).isInstanceOf(AddNote.Result.Refused.class);
        assertThat(notes.of(shop.tenant, order.id()))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("called back"));
    }

    private ReissueTicket.Result reissue(Order order, Ticket ticket) {
        return shop.platform.get(ReissueTicket.class).execute(shop.now, order.id(), ticket.id());
    }

    private Ticket ticket(Order order) {
        return shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()).getFirst();
    }

    private Order paid() {
        var order = shop.ordered(1);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private ExtendOrder extend() {
        return shop.platform.get(ExtendOrder.class);
    }
}
