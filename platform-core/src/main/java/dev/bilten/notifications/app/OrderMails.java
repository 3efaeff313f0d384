package dev.bilten.notifications.app;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.MemberInvited;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.ordering.api.LatePaymentReturned;
import dev.bilten.ordering.api.OrderApproved;
import dev.bilten.ordering.api.OrderCancelled;
import dev.bilten.ordering.api.OrderChanged;
import dev.bilten.ordering.api.OrderDenied;
import dev.bilten.ordering.api.OrderExpired;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderPlaced;
import dev.bilten.ordering.api.OrderReactivated;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingJoined;
import dev.bilten.ordering.api.WaitingOffered;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Listens to what becomes of orders, tickets and invitations, and queues one message for each turn. Sending is not its business. */
@Service
public class OrderMails implements Consumer {
    private static final Map<String, MailTemplate> TURNS = Map.of(
            OrderPlaced.TYPE, MailTemplate.ORDER_PLACED,
            OrderApproved.TYPE, MailTemplate.ORDER_APPROVED,
            OrderDenied.TYPE, MailTemplate.ORDER_DENIED,
            OrderPaid.TYPE, MailTemplate.ORDER_PAID,
            OrderChanged.TYPE, MailTemplate.ORDER_CHANGED,
            OrderCancelled.TYPE, MailTemplate.ORDER_CANCELLED,
            OrderExpired.TYPE, MailTemplate.ORDER_EXPIRED,
            OrderReactivated.TYPE, MailTemplate.ORDER_REACTIVATED,
            LatePaymentReturned.TYPE, MailTemplate.LATE_PAYMENT_RETURNED);

    private static final Map<String, MailTemplate> LINE =
            Map.of(WaitingJoined.TYPE, MailTemplate.WAITING_JOINED, WaitingOffered.TYPE, MailTemplate.WAITING_OFFERED);

    /** Orders that are brought in with their history are no news; an outage is over sooner. */
    private static final Duration NEWS = Duration.ofDays(2);

    private final QueueOrderMail queue;
    private final TicketMails ticketMails;
    private final QueueWaitingMail queueWaiting;
    private final QueueInviteMail queueInvite;
    private final SendSoon soon;

    @Inject
    public OrderMails(
            QueueOrderMail queue,
            TicketMails ticketMails,
            QueueWaitingMail queueWaiting,
            QueueInviteMail queueInvite,
            SendSoon soon) {
        this.queue = queue;
        this.ticketMails = ticketMails;
        this.queueWaiting = queueWaiting;
        this.queueInvite = queueInvite;
        this.soon = soon;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void accept(TenantContext tenant, String batchId, List<Message> messages) {
        var call = CallContext.system(tenant, "an order changed");
        var oldest = call.now().minus(NEWS);
        var recent = messages.stream()
                .filter(message -> message.at().isAfter(oldest))
                .toList();
        var news = recent.stream()
                .flatMap(message -> template(message).stream()
                        .map(template -> new QueueOrderMail.News(template, order(message), cause(template, message))))
                .toList();
        boolean any = !news.isEmpty() && queue.execute(call, news);
        for (var message : recent) {
            any |= ticketMails.accept(call, message);
            var line = LINE.get(message.type());
            if (line != null) {
                any |= queueWaiting.execute(call, waiting(message), line, message.id());
            }
            if (message.type().equals(MemberInvited.TYPE)) {
                var invited = Json.tree(message.payload());
                var member = new MemberId(UUID.fromString(invited.path("member").asText()));
                any |= queueInvite.execute(call, member, invited.path("locale").asText(), message.id());
            }
        }
        if (any) {
            soon.send(tenant);
        }
    }

    private static WaitingId waiting(Message message) {
        return new WaitingId(
                UUID.fromString(Json.tree(message.payload()).path("waiting").asText()));
    }

    /** Where tickets were cancelled and none came instead, the buyer reads that; of what nobody wanted to tell, nothing. */
    private static Optional<MailTemplate> template(Message message) {
        return Optional.ofNullable(TURNS.get(message.type()))
                .filter(template -> template != MailTemplate.ORDER_CHANGED
                        || Json.tree(message.payload()).path("told").asBoolean(true))
                .map(template -> template == MailTemplate.ORDER_CHANGED
                                && Json.tree(message.payload()).path("added").asInt(1) == 0
                                && Json.tree(message.payload())
                                                .path("cancelled")
                                                .asInt(1)
                                        > 0
                        ? MailTemplate.ORDER_PARTLY_CANCELLED
                        : template);
    }

    /** An order is placed once. All else may come again, after a change or when it is taken up again, and is news each time. */
    private static String cause(MailTemplate template, Message message) {
        return template == MailTemplate.ORDER_PLACED
                ? QueueOrderMail.cause(template, order(message))
                : template.key() + ":" + message.id();
    }

    private static OrderId order(Message message) {
        return new OrderId(
                UUID.fromString(Json.tree(message.payload()).path("order").asText()));
    }
}
