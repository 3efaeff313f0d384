package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.database.api.Json;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Uuids;
import dev.bilten.notifications.api.DeliveryState;
import dev.bilten.notifications.api.Hours;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.app.OrderMails;
import dev.bilten.notifications.app.ResendOrderMail;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.Wish;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderMailTest {
    private final MailedShop mails = new MailedShop();
    private final TestPlatform platform = mails.platform;
    private final OpenShop shop = mails.shop;
    private final Postbox postbox = mails.postbox;

    @Test
    void a_paid_order_is_told_once_however_often_the_news_comes() {
        var order = shop.paid(shop.dayTickets(2), shop.workshops(1));
        var news = paid(order);
        platform.get(OrderMails.class).accept(shop.tenant, "batch", List.of(news));
        platform.get(OrderMails.class).accept(shop.tenant, "batch", List.of(news, news));

        Eventually.within(
                Duration.ofSeconds(10),
                "the mail is sent",
                () -> mails.only(order).state() == DeliveryState.SENT);
        assertThat(postbox.taken()).hasSize(1);
        var mail = postbox.taken().getFirst();
        assertThat(mail.recipient()).isEqualTo("mona@example.org");
        assertThat(mail.fromName()).isEqualTo("Tenant " + shop.tenant.slug());
        assertThat(mail.text())
                .contains("Nile Nights", "2 x Day ticket 50.00", "1 x Workshop 40.00")
                .contains("http://" + shop.tenant.slug() + ".localhost:8080/o/" + order.secret());
        assertThat(mail.messageKey()).isEqualTo(mails.only(order).id().toString());
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
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        assertThat(postbox.taken().getFirst().text())
                .contains("begins: " + dates.get(2).startsAt() + "\nbegins: "
                        + dates.get(3).startsAt() + "\n")
                .doesNotContain("begins: " + dates.getFirst().startsAt());
    }

    @Test
    void what_made_a_price_and_when_a_ticket_lets_in_is_told() {
        var order = shop.paid(shop.dayTickets(1), shop.workshops(2));
        shop.sql(
                "update order_position set price_parts = '{\"optionsMinor\": 300, \"discountMinor\": 0}' where number = 1");
        shop.sql(
                "update ticket set valid_from = '2028-05-01T07:00Z', valid_until = '2028-05-01T10:00Z' where number = 1");
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        var hours = new Hours(
                Optional.of(Instant.parse("2028-05-01T07:00:00Z")), Optional.of(Instant.parse("2028-05-01T10:00:00Z")));
        assertThat(postbox.taken().getFirst().text())
                .containsOnlyOnce("options: 3.00\n" + hours)
                .containsOnlyOnce("Hours");
    }

    @Test
    void an_order_of_a_single_event_is_told_by_when_that_begins() {
        mails.queue(shop.paid(shop.dayTickets(1)), MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
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
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        assertThat(postbox.taken().getFirst().fromName()).isEqualTo("Nile Nights");
        assertThat(postbox.taken().getFirst().replyTo()).isEqualTo("hello@nile.test");
    }

    @Test
    void the_tickets_of_a_paid_order_go_with_its_mail() {
        var order = shop.paid(shop.dayTickets(2));
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        var file = postbox.taken().getFirst().attachments().getFirst();
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(new String(file.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void how_to_pay_is_told_once_there_is_something_to_tell() {
        var order = shop.order(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PLACED);
        mails.send(Instant.now());
        assertThat(postbox.taken()).as("nothing to tell yet").isEmpty();
        assertThat(mails.only(order).attempts()).as("that was no attempt").isZero();

        payByTransfer(order);
        mails.send(Instant.now().plusSeconds(20));
        assertThat(postbox.taken()).hasSize(1);
        assertThat(postbox.taken().getFirst().text()).contains("Account: DE02");
    }

    @Test
    void who_paid_meanwhile_is_not_asked_to_pay() {
        var order = shop.order(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PLACED);
        shop.pay(Clock.systemUTC(), order.id());
        mails.send(Instant.now());
        assertThat(postbox.taken()).isEmpty();
        assertThat(mails.only(order).state()).isEqualTo(DeliveryState.OVERTAKEN);
    }

    @Test
    void a_name_with_line_breaks_writes_no_header() {
        var order = shop.paid(shop.dayTickets(1));
        shop.sql("update orders set name = E'Mona\\r\\nBcc: all@example.org <b>'");
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        assertThat(postbox.taken().getFirst().subject()).isEqualTo("order-paid Mona Bcc: all@example.org <b>");
    }

    @Test
    void a_resent_mail_is_a_new_message_and_an_impatient_click_is_one_mail() {
        var order = shop.paid(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PAID);
        mails.send(Instant.now());
        var noon = Clock.fixed(Instant.parse("2027-01-01T12:00:10Z"), ZoneOffset.UTC);
        var first = platform.get(ResendOrderMail.class).execute(TestPlatform.call(shop.tenant, noon), order.id());
        assertThat(first).isInstanceOf(ResendOrderMail.Result.Queued.class);
        mails.send(Instant.parse("2027-01-01T12:00:20Z"));
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

    private Message paid(Order order) {
        var event = new OrderPaid(
                order.id(), order.code(), order.event().value(), order.channel(), "EUR", 9000, 0, List.of(), false);
        return new Message(Uuids.next(), OrderPaid.TYPE, Instant.now(), Optional.empty(), Json.write(event));
    }

    private void payByTransfer(Order order) {
        shop.sql("""
                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor, currency,
                                     instructions, created_at)
                values (gen_random_uuid(), '%s', '%s', 'a-1', 'bank', 'PENDING', 2500, 'EUR',
                        '[{"label": {"en": "Account", "ar": "حساب"}, "value": "DE02"}]', now())""".formatted(order.id(), order.code()));
    }
}
