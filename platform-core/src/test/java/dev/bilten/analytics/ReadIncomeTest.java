package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.app.ReadIncome;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadIncomeTest {
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    private final OpenShop shop = new OpenShop(TestPlatform.shared());

    private Optional<Map<EventId, List<Money>>> income(EventId event) {
        return shop.platform.get(ReadIncome.class).execute(shop.tenant, Set.of(event), CAIRO, Instant.now());
    }

    private void many(int orders) {
        shop.sql("""
                insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency, total_minor, tax_minor,
                                    created_at, expires_at, paid_at)
                select uuidv7(), translate(lpad(to_hex(i), 6, '0'), '0123456789abcdef', 'GHJK23456789ABCD'), gen_random_uuid()::text,
                       (select id from event), 'PAID', i || '@example.org', 'N', 'en', 'SHOP', 'EUR', 2500, 399,
                       now() - interval '9 days', now(), now() - interval '9 days' + i * interval '1 second'
                from generate_series(1, %d) i""".formatted(orders));
        shop.sql("""
                insert into order_position (id, order_id, event_id, product_id, number, listed_minor, price_minor, tax_rate, tax_minor)
                select uuidv7(), o.id, o.event_id, '%s', 1, 2500, 2500, 0.19, 399 from orders o
                where not exists (select from order_position p where p.order_id = o.id)""".formatted(shop.dayTicket.id()));
    }

    @Test
    void what_is_cancelled_brings_in_nothing_and_what_is_sold_meanwhile_does() {
        assertThat(income(shop.event.id())).contains(Map.of());
        var order = shop.paid(shop.dayTickets(2));
        shop.paid(shop.dayTickets(1));
        var price = shop.dayTicket.price();
        assertThat(income(shop.event.id()))
                .contains(Map.of(shop.event.id(), List.of(price.plus(price).plus(price))));
        shop.platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant), order.id());
        assertThat(income(shop.event.id())).contains(Map.of(shop.event.id(), List.of(price)));
        assertThat(income(EventId.next())).contains(Map.of());
    }

    @Test
    void nobody_waits_until_many_orders_are_added_up() {
        many(2_500);
        assertThat(income(shop.event.id())).isEmpty();
    }
}
