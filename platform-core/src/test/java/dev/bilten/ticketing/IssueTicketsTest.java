package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.IssueTickets;
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
    void what_is_published_names_neither_secret_nor_person() {
        var ticket = sold.ticket(sold.event(), "Ada Lovelace");
        var payload = sold.texts("select cast(payload as text) from outbox where type = 'tickets.issued'");
        assertThat(payload).singleElement().asString().contains(ticket.id().toString());
        assertThat(payload.toString()).doesNotContain(ticket.secret()).doesNotContain("Ada");
        assertThat(ticket.toString()).doesNotContain(ticket.secret()).doesNotContain("Ada");
    }
}
