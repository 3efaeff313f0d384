package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.ticketing.app.IssueTickets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IssueTicketsTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final IssueTickets issue = platform.get(IssueTickets.class);
    private final Tickets tickets = platform.get(Tickets.class);

    @Test
    void a_paid_order_gets_one_ticket_per_position() {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada Lovelace", "");
        var issued = sold.paid(order);
        assertThat(issued).extracting(Ticket::number).containsExactly(1, 2);
        assertThat(issued).extracting(Ticket::holder).containsExactly("Ada Lovelace", "Bettina Buyer");
        assertThat(issued).extracting(Ticket::secret).doesNotHaveDuplicates().allMatch(s -> s.matches("[0-9a-v]{26}"));
        assertThat(tickets.bySecret(tenant, issued.getFirst().secret())).contains(issued.getFirst());
        assertThat(tickets.byId(tenant, issued.getLast().id())).contains(issued.getLast());
    }

    @Test
    void the_same_payment_told_twice_issues_nothing_new() {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada", "Grace");
        var once = sold.paid(order);
        var twice = sold.paid(order);
        assertThat(twice).isEqualTo(once);
        assertThat(sold.count("select count(*) from outbox where type = 'tickets.issued'"))
                .isEqualTo(1);
    }

    @Test
    void tickets_are_issued_with_the_payment_or_not_at_all() {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada");
        assertThatThrownBy(() -> platform.get(Database.class).inTransaction(tenant, () -> {
                    issue.paid(TestPlatform.call(tenant), order);
                    throw new IllegalStateException("the payment failed");
                }))
                .hasMessage("the payment failed");
        assertThat(tickets.ofOrder(tenant, order.id())).isEmpty();
    }

    @Test
    void a_cancelled_order_has_no_valid_ticket() {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada", "Grace");
        sold.paid(order);
        issue.cancelled(TestPlatform.call(tenant), order);
        issue.cancelled(TestPlatform.call(tenant), order);
        assertThat(tickets.ofOrder(tenant, order.id()))
                .extracting(Ticket::state)
                .containsExactly(TicketState.REVOKED, TicketState.REVOKED);
        assertThat(sold.count("select count(*) from outbox where type = 'tickets.revoked'"))
                .isEqualTo(1);
    }

    @Test
    void what_lets_nobody_in_gets_no_ticket() {
        var mug = sold.event();
        sold.terms(mug, "{\"admission\": false}");
        assertThat(sold.paid(sold.order(mug, OrderState.PAID, "en", "Ada"))).isEmpty();
        assertThat(sold.count("select count(*) from outbox where type = 'tickets.issued'"))
                .isZero();
    }

    @Test
    void the_orders_of_a_batch_get_their_tickets_in_one_statement_and_each_its_own_news() {
        var stage = sold.event();
        var orders = List.of(
                sold.order(stage, OrderState.PAID, "en", "Ada", "Grace"),
                sold.order(stage, OrderState.PAID, "en", "Edsger"));
        issue.paid(TestPlatform.call(tenant), orders);
        assertThat(orders)
                .extracting(order -> tickets.ofOrder(tenant, order.id()).size())
                .containsExactly(2, 1);
        assertThat(sold.count("select count(*) from outbox where type = 'tickets.issued'"))
                .isEqualTo(2);
    }

    @Test
    void a_pass_for_some_days_is_good_from_the_payment_on() {
        var stage = sold.event();
        sold.terms(stage, "{\"validity\": {\"days\": 3}}");
        var order = sold.order(stage, OrderState.PAID, "en", "Ada");
        var ticket = sold.paid(order).getFirst();
        // the database rounds to microseconds
        assertThat(ticket.validFrom().orElseThrow())
                .isCloseTo(order.paidAt().orElseThrow(), within(1, ChronoUnit.MICROS));
        assertThat(ticket.validUntil())
                .contains(LocalDate.ofInstant(order.paidAt().orElseThrow(), ZoneId.of("Europe/Berlin"))
                        .plusDays(3)
                        .atStartOfDay(ZoneId.of("Europe/Berlin"))
                        .toInstant());
    }

    @Test
    void a_cancelled_tickets_secret_is_on_the_list_for_gates_without_a_network() {
        var facts = platform.get(DoorFacts.class);
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada", "Grace");
        var issued = sold.paid(order);
        assertThat(facts.revocations(tenant, Optional.empty(), 10).revocations())
                .isEmpty();
        issue.cancelled(TestPlatform.call(tenant), order);
        var first = facts.revocations(tenant, Optional.empty(), 1);
        var second = facts.revocations(tenant, first.here(), 1);
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(List.of(
                        first.revocations().getFirst().hash(),
                        second.revocations().getFirst().hash()))
                .containsExactlyInAnyOrderElementsOf(issued.stream()
                        .map(ticket -> Secrets.hash(ticket.secret()))
                        .toList());
        assertThat(facts.revocations(tenant, second.here(), 1)).satisfies(rest -> {
            assertThat(rest.revocations()).isEmpty();
            assertThat(rest.here()).isEqualTo(second.here());
        });
    }

    /** A device that read past a transaction which commits later would let its tickets in for ever. */
    @Test
    void nothing_appears_in_the_list_before_a_place_that_was_read() {
        var facts = platform.get(DoorFacts.class);
        var slow = sold.order(sold.event(), OrderState.PAID, "en", "Ada");
        var quick = sold.order(sold.event(), OrderState.PAID, "en", "Grace");
        sold.paid(slow);
        sold.paid(quick);
        var read = new AtomicReference<DoorFacts.Part>();
        platform.get(Database.class).inTransaction(tenant, () -> {
            issue.cancelled(TestPlatform.call(tenant), slow);
            var meanwhile = new Thread(() -> {
                issue.cancelled(TestPlatform.call(tenant), quick);
                read.set(facts.revocations(tenant, Optional.empty(), 10));
            });
            meanwhile.start();
            try {
                meanwhile.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var all = new java.util.ArrayList<>(read.get().revocations());
        all.addAll(facts.revocations(tenant, read.get().here(), 10).revocations());
        assertThat(all).hasSize(2);
    }

    @Test
    void what_is_published_names_neither_secret_nor_person() {
        var ticket = sold.ticket(sold.event(), "Ada Lovelace");
        var payload = sold.texts("select cast(payload as text) from outbox where type = 'tickets.issued'");
        assertThat(payload).singleElement().asString().contains(ticket.id().toString());
        assertThat(payload.toString()).doesNotContain(ticket.secret()).doesNotContain("Ada");
        assertThat(ticket.toString()).doesNotContain(ticket.secret()).doesNotContain("Ada");
    }
}
