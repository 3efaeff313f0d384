package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Matter;
import dev.bilten.analytics.api.Matter.Kind;
import dev.bilten.analytics.app.OpenMatters;
import dev.bilten.kernel.Uuids;
import dev.bilten.ordering.api.Order;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Statements;
import dev.bilten.testing.TestPlatform;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenMattersTest {
    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final Instant now = Instant.now();

    @BeforeEach
    void buyers_can_pay() {
        ScriptedGateway.on(shop.platform, shop.tenant);
    }

    private List<Matter> matters() {
        return shop.platform.get(OpenMatters.class).execute(shop.tenant, now);
    }

    private void onlyOne(Kind kind, long count, String subject) {
        assertThat(matters()).singleElement().satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo(kind);
            assertThat(matter.count()).isEqualTo(count);
            assertThat(matter.subject()).isEqualTo(subject);
            assertThat(matter.ofKind()).isEqualTo(1);
        });
    }

    private Order order() {
        return shop.order(shop.dayTickets(1));
    }

    private void payment(Order order, String state, String instructions) {
        shop.sql("""
                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor, currency, instructions, created_at)
                values ('%s', '%s', 'x', '%s', 'bank', '%s', 2500, 'EUR', '%s', now())""".formatted(Uuids.next(), order.id(), Uuids.next(), state, instructions));
    }

    private void refused(Order order) {
        payment(order, "SUCCEEDED", "[]");
        refund(order, "REFUSED", 1);
    }

    private void refund(Order order, String state, int hoursAgo) {
        shop.sql("""
                insert into refund (id, payment_id, attempt_key, state, amount_minor, currency, reason, created_at)
                select '%s', id, '%s', '%s', 2500, 'EUR', 'x', now() - interval '%d hours' from payment where reference = '%s'""".formatted(Uuids.next(), Uuids.next(), state, hoursAgo, order.id()));
    }

    private void mail(Object reference, String template, String state, int hoursAgo) {
        shop.sql("""
                insert into delivery (id, dedupe_key, template, medium, recipient, locale, reference, state, next_at, created_at)
                values ('%s', '%s', '%s', 'email', 'mona@example.org', 'en', '%s', '%s', now(), now() - interval '%d hours')""".formatted(Uuids.next(), Uuids.next(), template, reference, state, hoursAgo));
    }

    private void waits(int quantity, String addOns) {
        shop.sql("""
                insert into waiting (id, event_id, product_id, add_ons, quantity, email, name, locale, state, secret, created_at)
                values ('%s', '%s', '%s', '%s', %d, 'w@example.org', 'W', 'en', 'WAITING', '%s', now())""".formatted(Uuids.next(), shop.event.id(), shop.dayTicket.id(), addOns, quantity, Uuids.next()));
    }

    private void dayTicketsLeft(int left) {
        shop.sql(
                "update quota set size = held + sold + %d where id in (select quota_id from quota_product where product_id = '%s')"
                        .formatted(left, shop.dayTicket.id()));
    }

    @Test
    void an_organizer_at_rest_has_nothing_to_do() {
        shop.paid(shop.dayTickets(1));
        order();
        assertThat(matters()).isEmpty();
    }

    @Test
    void orders_wait_for_an_answer_but_not_those_of_a_test() {
        order();
        order();
        shop.sql("update orders set state = 'REQUESTED'");
        onlyOne(Kind.APPROVAL, 2, "");
        shop.sql("update orders set test = true");
        assertThat(matters()).isEmpty();
    }

    @Test
    void a_transfer_is_pressing_on_its_last_day_and_missed_for_a_week_after_it() {
        var order = order();
        payment(order, "PENDING", "[{\"label\": {\"en\": \"IBAN\"}, \"value\": \"DE00\"}]");
        shop.sql("update orders set expires_at = now() + interval '2 days'");
        assertThat(matters()).isEmpty();
        shop.sql("update orders set expires_at = now() + interval '20 hours'");
        onlyOne(Kind.TRANSFER_SOON, 1, "");
        shop.sql("update orders set state = 'EXPIRED', expires_at = now() - interval '6 days'");
        onlyOne(Kind.TRANSFER_MISSED, 1, "");
        shop.sql("update orders set expires_at = now() - interval '8 days'");
        assertThat(matters()).isEmpty();
    }

    @Test
    void a_card_payment_that_is_under_way_is_no_transfer() {
        payment(order(), "PENDING", "[]");
        shop.sql("update orders set expires_at = now() + interval '1 hour'");
        assertThat(matters()).isEmpty();
    }

    @Test
    void what_a_change_made_dearer_waits_for_its_money() {
        var order = shop.paid(shop.dayTickets(1));
        shop.sql("update orders set owed_minor = 500");
        onlyOne(Kind.OWED, 1, order.code());
    }

    @Test
    void a_refused_refund_is_told_until_another_went_through_or_somebody_wrote_it_down() {
        var order = shop.paid(shop.dayTickets(1));
        shop.sql("update payment set attempt_key = attempt_key || '-old', reference = '%s'".formatted(Uuids.next()));
        refused(order);
        onlyOne(Kind.REFUND_REFUSED, 1, order.code());
        shop.sql(
                "insert into order_note (id, order_id, text, author, at) values ('%s', '%s', 'sent by hand', 'N', now())"
                        .formatted(Uuids.next(), order.id()));
        assertThat(matters()).isEmpty();
        shop.sql("delete from order_note");
        refund(order, "SUCCEEDED", 0);
        assertThat(matters()).isEmpty();
    }

    @Test
    void a_mail_that_nobody_took_is_told_until_a_later_one_is_on_its_way() {
        var order = order();
        shop.sql("delete from delivery");
        mail(order.id(), "ORDER_PLACED", "REJECTED", 3);
        onlyOne(Kind.MAIL_REFUSED, 1, order.code());
        mail(order.id(), "ORDER_PAID", "QUEUED", 1);
        assertThat(matters()).isEmpty();
    }

    @Test
    void a_mail_about_a_ticket_is_told_at_its_order() {
        var order = shop.paid(shop.dayTickets(1));
        shop.sql("delete from delivery");
        var ticket = Uuids.next();
        shop.sql("""
                insert into ticket (id, order_id, position_id, event_id, product_id, number, secret, holder, state, issued_at)
                select '%s', o.id, '%s', o.event_id, '%s', 9, '%s', 'H', 'VALID', now() from orders o""".formatted(ticket, Uuids.next(), shop.dayTicket.id(), Uuids.next()));
        mail(ticket, "TICKET_OFFERED", "REJECTED", 1);
        onlyOne(Kind.MAIL_REFUSED, 1, order.code());
    }

    @Test
    void an_offer_that_did_not_arrive_is_told_at_the_event() {
        waits(1, "[]");
        shop.sql("update waiting set state = 'OFFERED'");
        mail(shop.column("select cast(id as text) from waiting").getFirst(), "WAITING_OFFERED", "REJECTED", 1);
        onlyOne(Kind.OFFER_REFUSED, 1, shop.event.id().toString());
    }

    @Test
    void people_wait_for_what_is_sold_out() {
        dayTicketsLeft(1);
        waits(2, "[]");
        waits(3, "[]");
        onlyOne(Kind.WAITING_SOLD_OUT, 2, shop.event.id().toString());
    }

    @Test
    void people_wait_although_places_are_free_behind_a_closed_limit() {
        dayTicketsLeft(2);
        waits(2, "[]");
        shop.sql("update quota set closed = true");
        onlyOne(Kind.WAITING_FREE, 1, shop.event.id().toString());
    }

    @Test
    void nobody_says_places_are_free_for_who_wants_an_add_on_with_it() {
        dayTicketsLeft(2);
        waits(2, "[{\"product\": \"%s\", \"variation\": null, \"quantity\": 1}]".formatted(shop.workshop.id()));
        assertThat(matters()).isEmpty();
    }

    @Test
    void an_event_that_is_over_needs_nobody() {
        dayTicketsLeft(0);
        waits(1, "[]");
        shop.sql("update product set active = false");
        shop.sql("update event set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'");
        assertThat(matters()).isEmpty();
    }

    @Test
    void an_event_on_sale_without_a_ticket_is_told_but_not_one_whose_sale_is_far() {
        shop.sql("update product set active = false");
        onlyOne(Kind.NO_TICKETS, 0, shop.event.id().toString());
        shop.sql("update event set sale_from = now() + interval '15 days'");
        assertThat(matters()).isEmpty();
        shop.sql("update event set sale_from = now() + interval '13 days'");
        onlyOne(Kind.NO_TICKETS, 0, shop.event.id().toString());
    }

    @Test
    void a_ticket_that_no_limit_counts_is_told() {
        shop.sql("delete from quota_product where product_id = '%s'".formatted(shop.workshop.id()));
        onlyOne(Kind.NO_LIMIT, 1, shop.event.id().toString());
    }

    @Test
    void tickets_that_cost_money_need_a_way_to_pay() {
        shop.sql("update plugin_setting set switched_on = false");
        onlyOne(Kind.NO_PAYMENT, 2, shop.event.id().toString());
        shop.sql("update product set price_minor = 0");
        assertThat(matters()).isEmpty();
        shop.sql("update product set terms = '{\"schema\": 1, \"price\": \"OPEN\"}' where id = '%s'"
                .formatted(shop.workshop.id()));
        onlyOne(Kind.NO_PAYMENT, 1, shop.event.id().toString());
    }

    @Test
    void a_draft_is_told_when_its_day_comes_near() {
        shop.sql("update event set state = 'DRAFT'");
        assertThat(matters()).isEmpty();
        shop.sql("update event set starts_at = now() + interval '6 days 1 hour', ends_at = null");
        onlyOne(Kind.DRAFT_NEAR, 7, shop.event.id().toString());
    }

    @Test
    void a_plugin_that_takes_no_sales_is_told_until_its_settings_change() {
        shop.sql(
                "insert into plugin_setting (plugin_id, switched_on, version, updated_at) values ('exporter', true, 3, now())");
        shop.sql("insert into export_refusal values ('exporter', 3, 'no', now())");
        onlyOne(Kind.EXPORT_REFUSED, 1, "exporter");
        shop.sql("update plugin_setting set version = 4");
        assertThat(matters()).isEmpty();
    }

    @Test
    void of_many_of_a_kind_a_few_are_told_and_all_are_counted_in_two_statements() {
        for (int i = 0; i < 6; i++) {
            shop.paid(shop.dayTickets(1));
        }
        shop.sql("update orders set owed_minor = 500");
        assertThat(matters())
                .hasSize(4)
                .allSatisfy(matter -> assertThat(matter.ofKind()).isEqualTo(6));
        assertThat(Statements.of(shop.platform, shop.tenant, this::matters)).hasSizeLessThanOrEqualTo(3);
    }
}
