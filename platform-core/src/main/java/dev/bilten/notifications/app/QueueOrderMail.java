package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Notes that a buyer is to be told; the same news again changes nothing. */
@Service
public class QueueOrderMail {
    static final String EMAIL = "email";

    private final Orders orders;
    private final Deliveries deliveries;

    @Inject
    public QueueOrderMail(Orders orders, Deliveries deliveries) {
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /** Of news that comes once in an order's life. True when there is a new message to send. */
    @Transactional
    public boolean execute(CallContext call, MailTemplate template, OrderId order) {
        return execute(call, List.of(new News(template, order, cause(template, order))));
    }

    /** @param cause what makes one message, however often it is reported */
    public record News(MailTemplate template, OrderId order, String cause) {}

    /** True when there is any new message to send. */
    @Transactional
    public boolean execute(CallContext call, List<News> news) {
        var contacts = orders.contacts(
                call.tenant(), news.stream().map(News::order).distinct().toList());
        var fresh = news.stream()
                .flatMap(one -> Optional.ofNullable(contacts.get(one.order())).stream()
                        .filter(contact -> Buyer.reachable(contact.email()))
                        .map(contact -> message(call, one.template(), contact, one.cause())))
                .toList();
        return deliveries.add(fresh) > 0;
    }

    static String cause(MailTemplate template, OrderId order) {
        return template.key() + ":" + order;
    }

    static Deliveries.Fresh message(CallContext call, MailTemplate template, Orders.Contact contact, String cause) {
        return new Deliveries.Fresh(
                DeliveryId.next(),
                cause,
                template,
                EMAIL,
                contact.email(),
                contact.locale(),
                contact.id().value(),
                call.now(),
                call.now());
    }
}
