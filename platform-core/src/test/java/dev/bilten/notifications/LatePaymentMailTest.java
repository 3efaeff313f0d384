package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.journal.app.Relay;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.app.DeliveriesOf;
import dev.bilten.notifications.app.SendDue;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatePaymentMailTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Postbox postbox = new Postbox(shop.platform.get(Database.class));

    @BeforeEach
    void switchTheChannelOn() {
        shop.platform.get(TestPlugins.class).run("postbox", List.of(), postbox);
        shop.platform.get(SwitchPlugin.class).execute(shop.now, new SwitchPlugin.Command("postbox", true, Map.of()));
    }

    @Test
    void a_buyer_whose_money_came_too_late_is_told_once_that_it_goes_back() {
        var order = lateFor(2);
        shop.held(10);
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofHours(4)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.EXPIRED);

        relay();
        relay();
        Eventually.within(Duration.ofSeconds(10), "told", () -> told().size() == 1);
        var mail = told().getFirst();
        assertThat(mail.recipient()).isEqualTo("buyer@example.test");
        assertThat(mail.text()).contains("back: 50.00").contains("/o/" + order.secret());
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void money_that_came_late_and_still_found_tickets_is_no_such_news() {
        var order = lateFor(2);
        shop.platform.get(AskProviders.class).execute(shop.later(Duration.ofHours(4)));
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        relay();
        assertThat(shop.platform.get(DeliveriesOf.class).execute(shop.tenant, order.id()))
                .extracting(delivery -> delivery.template())
                .contains(MailTemplate.ORDER_PAID)
                .doesNotContain(MailTemplate.LATE_PAYMENT_RETURNED);
    }

    /** An order whose payment is under way when its time is over. */
    private Order lateFor(int tickets) {
        var order = shop.ordered(tickets);
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofSeconds(5));
        shop.pay(shop.now, order);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofHours(3)));
        return order;
    }

    private void relay() {
        shop.platform.get(Relay.class).drain(shop.tenant);
        shop.platform.get(SendDue.class).execute(shop.now);
    }

    private List<OutgoingMessage> told() {
        return postbox.taken().stream()
                .filter(mail -> mail.subject().startsWith("late-payment-returned"))
                .toList();
    }
}
