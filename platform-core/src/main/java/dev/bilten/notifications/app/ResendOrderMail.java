package dev.bilten.notifications.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Tells the buyer once more how the order stands. A message that still waits goes at once; else a new one is made, with a
 * key of its own, so that no channel takes it for a repetition. One a minute at most: an impatient click is one mail.
 */
@Service
public class ResendOrderMail {
    public sealed interface Result {
        record Queued(DeliveryId delivery) implements Result {}

        /** One went out less than a minute ago. */
        record TooSoon() implements Result {}

        record NoSuchOrder() implements Result {}
    }

    private final Database database;
    private final Orders orders;
    private final Deliveries deliveries;
    private final Journal journal;
    private final SendSoon soon;

    @Inject
    public ResendOrderMail(Database database, Orders orders, Deliveries deliveries, Journal journal, SendSoon soon) {
        this.database = database;
        this.orders = orders;
        this.deliveries = deliveries;
        this.journal = journal;
        this.soon = soon;
    }

    @Transactional
    public Result execute(CallContext call, OrderId id) {
        var order = orders.byId(call.tenant(), id);
        if (order.isEmpty()) {
            return new Result.NoSuchOrder();
        }
        var result = resend(call, order.get(), template(order.get()));
        if (result instanceof Result.Queued(var delivery)) {
            journal.audit(
                    call, Change.created("order.mail-resent", "order", id.toString(), Map.of("delivery", delivery)));
            database.afterCommit(() -> soon.send(call.tenant()));
        }
        return result;
    }

    private Result resend(CallContext call, Order order, MailTemplate template) {
        var waiting = deliveries.hurry(order.id().value(), template, call.now());
        if (waiting.isPresent()) {
            return new Result.Queued(waiting.get());
        }
        var minute = call.now().truncatedTo(ChronoUnit.MINUTES);
        var cause = "resend:" + order.id() + ":" + minute;
        var message = QueueOrderMail.message(
                call, template, new Orders.Contact(order.id(), order.email(), order.locale()), cause);
        return deliveries.add(message) ? new Result.Queued(message.id()) : new Result.TooSoon();
    }

    private static MailTemplate template(Order order) {
        return switch (order.state()) {
            case REQUESTED, PENDING -> MailTemplate.ORDER_PLACED;
            case PAID -> MailTemplate.ORDER_PAID;
            case CANCELLED, CANCELLED_WITH_FEE -> MailTemplate.ORDER_CANCELLED;
            case DENIED -> MailTemplate.ORDER_DENIED;
            case EXPIRED -> MailTemplate.ORDER_EXPIRED;
        };
    }
}
