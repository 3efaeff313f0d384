package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.Uuids;
import dev.bilten.notifications.app.OrderMails;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketHandedOver;
import dev.bilten.ticketing.api.TicketOffered;
import dev.bilten.ticketing.api.TicketReplaced;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.api.TicketsRevoked;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the people of a handover are told of their ticket. */
class HandoverMailTest {
    private final MailedShop mails = new MailedShop();
    private final TestPlatform platform = mails.platform;
    private final OpenShop shop = mails.shop;
    private final Postbox postbox = mails.postbox;

    @Test
    void a_handover_is_told_to_both_each_once_and_the_new_holder_gets_the_ticket() {
        var order = shop.paid(shop.dayTickets(1));
        var ticket =
                platform.get(Tickets.class).ofOrder(shop.tenant, order.id()).getFirst();
        var call = TestPlatform.call(shop.tenant);
        platform.get(OfferTicket.class)
                .execute(call, new OfferTicket.Command(ticket.secret(), "Grace", "grace@example.org"));
        handover(TicketOffered.TYPE, ticket);
        handover(TicketOffered.TYPE, ticket);
        Eventually.within(
                Duration.ofSeconds(10),
                "the offer is sent",
                () -> postbox.taken().size() == 1);
        var link = platform.get(Handovers.class)
                .linkSecret(shop.tenant, ticket.id())
                .orElseThrow();
        assertThat(postbox.taken()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("grace@example.org");
            assertThat(mail.text()).contains("/handover/" + link).doesNotContain(ticket.secret());
            assertThat(mail.attachments()).isEmpty();
        });
        platform.get(TakeTicket.class).execute(call, link);
        handover(TicketHandedOver.TYPE, ticket);
        handover(TicketHandedOver.TYPE, ticket);
        Eventually.within(
                Duration.ofSeconds(10), "both are told", () -> postbox.taken().size() >= 3);
        var taken = platform.get(Tickets.class).byId(shop.tenant, ticket.id()).orElseThrow();
        assertThat(postbox.taken())
                .extracting(OutgoingMessage::recipient)
                .containsExactlyInAnyOrder("grace@example.org", "grace@example.org", "mona@example.org");
        var theirs = postbox.taken().stream()
                .filter(mail -> !mail.attachments().isEmpty())
                .toList();
        assertThat(theirs).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("grace@example.org");
            assertThat(mail.text()).contains("/t/" + taken.secret());
        });
        assertThat(postbox.taken().stream()
                        .filter(mail -> mail.recipient().equals("mona@example.org"))
                        .map(OutgoingMessage::text))
                .allSatisfy(text -> assertThat(text).doesNotContain(taken.secret()));
    }

    @Test
    void who_was_handed_a_ticket_reads_that_it_is_void() {
        var order = shop.paid(shop.dayTickets(2));
        var given = given(order);
        platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant), order.id());
        var all = platform.get(Tickets.class).ofOrder(shop.tenant, order.id()).stream()
                .map(Ticket::id)
                .toList();
        var payload = Map.of("order", order.id(), "tickets", all, "replaced", List.of());
        tell(TicketsRevoked.TYPE, given, Json.write(payload));
        tell(TicketsRevoked.TYPE, given, Json.write(payload));
        Eventually.within(
                Duration.ofSeconds(10),
                "the holder is told",
                () -> !postbox.taken().isEmpty());
        assertThat(postbox.taken()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("grace@example.org");
            assertThat(mail.text()).doesNotContain(given.secret());
            assertThat(mail.attachments()).isEmpty();
        });
    }

    @Test
    void who_was_handed_a_ticket_gets_the_one_that_took_its_place_and_does_not_read_that_theirs_is_void() {
        var order = shop.paid(shop.dayTickets(1));
        var given = given(order);
        tell(TicketReplaced.TYPE, given, Json.write(Map.of("order", order.id(), "ticket", given.id())));
        Eventually.within(
                Duration.ofSeconds(10),
                "the holder is told",
                () -> !postbox.taken().isEmpty());
        assertThat(postbox.taken()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("grace@example.org");
            assertThat(mail.text()).contains("/t/" + given.secret());
            assertThat(mail.attachments()).hasSize(1);
        });
        platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant), order.id());
        var replaced = Map.of("order", order.id(), "tickets", List.of(given.id()), "replaced", List.of(given.id()));
        tell(TicketsRevoked.TYPE, given, Json.write(replaced));
        var database = platform.get(Database.class);
        assertThat(database.inTransaction(
                        shop.tenant,
                        () -> database.sql()
                                .createQuery("select count(*) from delivery where template = 'TICKET_REVOKED'")
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }

    private Ticket given(Order order) {
        var ticket =
                platform.get(Tickets.class).ofOrder(shop.tenant, order.id()).getFirst();
        var call = TestPlatform.call(shop.tenant);
        platform.get(OfferTicket.class)
                .execute(call, new OfferTicket.Command(ticket.secret(), "Grace", "grace@example.org"));
        var link = platform.get(Handovers.class)
                .linkSecret(shop.tenant, ticket.id())
                .orElseThrow();
        return ((TakeTicket.Result.Taken) platform.get(TakeTicket.class).execute(call, link)).ticket();
    }

    private void handover(String type, Ticket ticket) {
        tell(type, ticket, Json.write(Map.of("order", ticket.order(), "ticket", ticket.id())));
    }

    private void tell(String type, Ticket ticket, String payload) {
        platform.get(OrderMails.class)
                .accept(
                        shop.tenant,
                        "batch",
                        List.of(new Message(
                                Uuids.next(),
                                type,
                                Instant.now(),
                                Optional.of(ticket.event().value()),
                                payload)));
    }
}
