package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Uuids;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.DeliveryState;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.app.DeliveriesOf;
import dev.bilten.notifications.app.OrderMails;
import dev.bilten.notifications.app.QueueOrderMail;
import dev.bilten.notifications.app.ResendOrderMail;
import dev.bilten.notifications.app.SendDue;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.DeliveryOutcome.Rejected;
import dev.bilten.plugin.api.DeliveryOutcome.RetryLater;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketHandedOver;
import dev.bilten.ticketing.api.TicketOffered;
import dev.bilten.ticketing.api.TicketReplaced;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.api.TicketsRevoked;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderMailTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final OpenShop shop = new OpenShop(platform);
    private final Postbox postbox = new Postbox(platform.get(Database.class));

    @BeforeEach
    void switchTheChannelOn() {
        platform.get(TestPlugins.class).run("postbox", List.of(), postbox);
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(shop.tenant), new SwitchPlugin.Command("postbox", true, Map.of()));
    }

    @Test
    void a_paid_order_is_told_once_however_often_the_news_comes() {
        var order = shop.paid(shop.dayTickets(2), shop.workshops(1));
        var news = paid(order);
        platform.get(OrderMails.class).accept(shop.tenant, "batch", List.of(news));
        platform.get(OrderMails.class).accept(shop.tenant, "batch", List.of(news, news));

        Eventually.within(
                Duration.ofSeconds(10), "the mail is sent", () -> only(order).state() == DeliveryState.SENT);
        assertThat(postbox.taken()).hasSize(1);
        var mail = postbox.taken().getFirst();
        assertThat(mail.recipient()).isEqualTo("mona@example.org");
        assertThat(mail.fromName()).isEqualTo("Tenant " + shop.tenant.slug());
        assertThat(mail.text())
                .contains("Nile Nights", "2 x Day ticket 50.00", "1 x Workshop 40.00")
                .contains("http://" + shop.tenant.slug() + ".localhost:8080/o/" + order.secret());
        assertThat(mail.messageKey()).isEqualTo(only(order).id().toString());
        assertThat(postbox.calledInsideATransaction).isFalse();
    }

    @Test
    void an_order_of_a_series_is_told_by_the_dates_that_were_bought() {
        var plan = new DatePlan(
                LocalDateTime.parse("2028-05-01T20:00"),
                Optional.empty(),
                Optional.of("FREQ=DAILY;COUNT=5"),
                Set.of(),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                true,
                Map.of(),
                List.of());
        var made = platform.get(CreateDates.class)
                .execute(TestPlatform.call(shop.tenant), new CreateDates.Command(shop.event.id(), plan));
        var dates = ((CreateDates.Result.Created) made).dates();
        var fourth = new Item(
                shop.dayTicket.id(), Optional.empty(), Optional.of(dates.get(3).id()));
        var third = new Item(
                shop.dayTicket.id(), Optional.empty(), Optional.of(dates.get(2).id()));
        var order = shop.paid(new Wish(fourth, 2), new Wish(third, 1));
        queue(order, MailTemplate.ORDER_PAID);
        send(Instant.now());
        assertThat(postbox.taken().getFirst().text())
                .contains("begins: " + dates.get(2).startsAt() + "\nbegins: "
                        + dates.get(3).startsAt() + "\n")
                .doesNotContain("begins: " + dates.getFirst().startsAt());
    }

    @Test
    void an_order_of_a_single_event_is_told_by_when_that_begins() {
        queue(shop.paid(shop.dayTickets(1)), MailTemplate.ORDER_PAID);
        send(Instant.now());
        assertThat(postbox.taken().getFirst().text())
                .containsOnlyOnce("begins: ")
                .contains("begins: "
                        + shop.event.startsAt().orElseThrow().toString().substring(0, "2028-05-01T20:00".length()));
    }

    @Test
    void a_mail_comes_from_the_name_buyers_know_and_answers_go_to_the_organizer() {
        var order = shop.paid(shop.dayTickets(1));
        var profile = new Profile("Nile\nNights", "hello@nile.test", "", "en", List.of("en"), "", "");
        platform.get(TenantSettings.class).save(TestPlatform.call(shop.tenant), OwnProfile.KEY, OwnProfile.of(profile));
        queue(order, MailTemplate.ORDER_PAID);
        send(Instant.now());
        assertThat(postbox.taken().getFirst().fromName()).isEqualTo("Nile Nights");
        assertThat(postbox.taken().getFirst().replyTo()).isEqualTo("hello@nile.test");
    }

    @Test
    void the_tickets_of_a_paid_order_go_with_its_mail() {
        var order = shop.paid(shop.dayTickets(2));
        queue(order, MailTemplate.ORDER_PAID);
        send(Instant.now());
        var file = postbox.taken().getFirst().attachments().getFirst();
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(new String(file.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void a_message_whose_worker_died_after_sending_goes_out_again_under_the_same_key() {
        var order = shop.paid(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> send(Instant.now())).isInstanceOf(Killed.class);
        postbox.answer = message -> new Delivered("");

        send(Instant.now().plusSeconds(60));
        assertThat(postbox.taken()).as("the claim still stands").hasSize(1);
        send(Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(postbox.taken()).hasSize(2);
        assertThat(postbox.taken().get(1).messageKey())
                .isEqualTo(postbox.taken().get(0).messageKey());
        assertThat(only(order).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_message_that_kills_every_worker_is_given_up() {
        var order = shop.paid(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> {
            throw new Killed();
        };
        var start = Instant.now();
        for (int day = 1; day <= 12; day++) {
            var now = start.plus(Duration.ofDays(day));
            assertThatThrownBy(() -> send(now)).isInstanceOf(Killed.class);
        }
        send(start.plus(Duration.ofDays(13)));
        assertThat(postbox.taken()).hasSize(12);
        assertThat(only(order).state()).isEqualTo(DeliveryState.REJECTED);
    }

    @Test
    void a_channel_that_is_away_is_tried_twelve_times_in_two_days() {
        var order = shop.paid(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new RetryLater("the server is away", Duration.ofSeconds(5));
        var now = Instant.now();
        while (only(order).state() == DeliveryState.QUEUED) {
            send(now);
            now = only(order).nextAt();
        }
        assertThat(postbox.taken()).hasSize(12);
        assertThat(only(order).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(only(order).lastError()).hasValue("Given up after 12 attempts: the server is away");
        assertThat(Duration.between(Instant.now(), now)).isBetween(Duration.ofHours(40), Duration.ofHours(50));
    }

    @Test
    void a_refusal_for_good_ends_it_and_a_refusal_for_now_does_not() {
        var gone = shop.paid(shop.dayTickets(1));
        var later = shop.paid(shop.dayTickets(1));
        queue(gone, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new Rejected(true, "no such\r\nmailbox");
        send(Instant.now());
        queue(later, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new Rejected(false, "wrong password");
        send(Instant.now());

        assertThat(only(gone).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(only(gone).lastError()).hasValue("no such mailbox");
        assertThat(only(later).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(only(later).lastError()).hasValue("wrong password");
    }

    @Test
    void how_to_pay_is_told_once_there_is_something_to_tell() {
        var order = shop.order(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PLACED);
        send(Instant.now());
        assertThat(postbox.taken()).as("nothing to tell yet").isEmpty();
        assertThat(only(order).attempts()).as("that was no attempt").isZero();

        payByTransfer(order);
        send(Instant.now().plusSeconds(20));
        assertThat(postbox.taken()).hasSize(1);
        assertThat(postbox.taken().getFirst().text()).contains("Account: DE02");
    }

    @Test
    void who_paid_meanwhile_is_not_asked_to_pay() {
        var order = shop.order(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PLACED);
        shop.pay(Clock.systemUTC(), order.id());
        send(Instant.now());
        assertThat(postbox.taken()).isEmpty();
        assertThat(only(order).state()).isEqualTo(DeliveryState.OVERTAKEN);
    }

    @Test
    void a_name_with_line_breaks_writes_no_header() {
        var order = shop.paid(shop.dayTickets(1));
        shop.sql("update orders set name = E'Mona\\r\\nBcc: all@example.org <b>'");
        queue(order, MailTemplate.ORDER_PAID);
        send(Instant.now());
        assertThat(postbox.taken().getFirst().subject()).isEqualTo("order-paid Mona Bcc: all@example.org <b>");
    }

    @Test
    void a_resent_mail_is_a_new_message_and_an_impatient_click_is_one_mail() {
        var order = shop.paid(shop.dayTickets(1));
        queue(order, MailTemplate.ORDER_PAID);
        send(Instant.now());
        var noon = Clock.fixed(Instant.parse("2027-01-01T12:00:10Z"), ZoneOffset.UTC);
        var first = platform.get(ResendOrderMail.class).execute(TestPlatform.call(shop.tenant, noon), order.id());
        assertThat(first).isInstanceOf(ResendOrderMail.Result.Queued.class);
        send(Instant.parse("2027-01-01T12:00:20Z"));
        assertThat(platform.get(ResendOrderMail.class).execute(TestPlatform.call(shop.tenant, noon), order.id()))
                .isInstanceOf(ResendOrderMail.Result.TooSoon.class);

        assertThat(postbox.taken())
                .extracting(OutgoingMessage::messageKey)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(shop.column("select object_id from audit_entry where action = 'order.mail-resent'"))
                .containsExactly(order.id().toString());
        assertThat(platform.get(ResendOrderMail.class).execute(TestPlatform.call(shop.tenant, noon), OrderId.next()))
                .isInstanceOf(ResendOrderMail.Result.NoSuchOrder.class);
    }

    @Test
    void many_workers_send_each_message_once() throws Exception {
        var orders = IntStream.range(0, 12)
                .mapToObj(number -> shop.paid(shop.dayTickets(1)))
                .toList();
        orders.forEach(order -> queue(order, MailTemplate.ORDER_PAID));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(worker -> workers.execute(() -> send(Instant.now())));
        }
        assertThat(postbox.taken())
                .extracting(OutgoingMessage::messageKey)
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_claim_in_two_steps_would_give_one_message_to_two_workers() throws Exception {
        queue(shop.paid(shop.dayTickets(1)), MailTemplate.ORDER_PAID);
        var database = platform.get(Database.class);
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<String> worker = () -> database.inTransaction(shop.tenant, () -> {
            var due = shop.column("select id from delivery where state = 'QUEUED' order by next_at limit 1");
            await(bothHaveLooked);
            shop.sql("update delivery set attempts = attempts + 1 where id = '" + due.getFirst() + "'");
            return due.getFirst();
        });
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = workers.submit(worker);
            var other = workers.submit(worker);
            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void the_postbox_would_notice_a_transaction() {
        var message = new OutgoingMessage("k", "a@b.c", "", "", "", "t", "", List.of(), Locale.ENGLISH);
        platform.get(Database.class).inTransaction(shop.tenant, () -> postbox.answer(message));
        assertThat(postbox.calledInsideATransaction).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Message paid(Order order) {
        var event = new OrderPaid(
                order.id(), order.code(), order.event().value(), order.channel(), "EUR", 9000, 0, List.of(), false);
        return new Message(Uuids.next(), OrderPaid.TYPE, Instant.now(), Optional.empty(), Json.write(event));
    }

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

    private void queue(Order order, MailTemplate template) {
        assertThat(platform.get(QueueOrderMail.class).execute(TestPlatform.call(shop.tenant), template, order.id()))
                .isTrue();
    }

    private void send(Instant when) {
        platform.get(SendDue.class).execute(TestPlatform.call(shop.tenant, Clock.fixed(when, ZoneOffset.UTC)));
    }

    private Delivery only(Order order) {
        var log = platform.get(DeliveriesOf.class).execute(shop.tenant, order.id());
        assertThat(log).hasSize(1);
        return log.getFirst();
    }

    private void payByTransfer(Order order) {
        shop.sql("""
                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor, currency,
                                     instructions, created_at)
                values (gen_random_uuid(), '%s', '%s', 'a-1', 'bank', 'PENDING', 2500, 'EUR',
                        '[{"label": {"en": "Account", "ar": "حساب"}, "value": "DE02"}]', now())""".formatted(order.id(), order.code()));
    }

    /** Nothing catches it, as nothing catches a kill. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
