package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.app.DeliveriesOf;
import dev.bilten.notifications.app.QueueOrderMail;
import dev.bilten.notifications.app.SendDue;
import dev.bilten.ordering.api.Order;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A shop whose mails all come to one postbox. */
final class MailedShop {
    final TestPlatform platform = TestPlatform.shared();
    final OpenShop shop = new OpenShop(platform);
    final Postbox postbox = new Postbox(platform.get(Database.class));

    MailedShop() {
        platform.get(TestPlugins.class).run("postbox", List.of(), postbox);
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(shop.tenant), new SwitchPlugin.Command("postbox", true, Map.of()));
    }

    void queue(Order order, MailTemplate template) {
        assertThat(platform.get(QueueOrderMail.class).execute(TestPlatform.call(shop.tenant), template, order.id()))
                .isTrue();
    }

    void send(Instant when) {
        platform.get(SendDue.class).execute(TestPlatform.call(shop.tenant, Clock.fixed(when, ZoneOffset.UTC)));
    }

    Delivery only(Order order) {
        var log = platform.get(DeliveriesOf.class).execute(shop.tenant, order.id());
        assertThat(log).hasSize(1);
        return log.getFirst();
    }
}
