package dev.bilten.notifications.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.domain.OneLine;
import dev.bilten.notifications.domain.Timeliness;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.plugin.api.Attachment;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.ticketing.api.TicketFiles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Makes a queued message of how its order stands now. Outside any transaction: tickets are drawn here. */
@Service
public class WriteOrderMail {
    public sealed interface Result {
        record Written(OutgoingMessage message) implements Result {}

        record TooEarly(Duration longer) implements Result {}

        record Overtaken(String reason) implements Result {}

        record NoAddress() implements Result {}
    }

    private final Database database;
    private final Orders orders;
    private final Payments payments;
    private final DescribeOrder describe;
    private final TicketFiles tickets;
    private final MessageComposer composer;

    @Inject
    public WriteOrderMail(
            Database database,
            Orders orders,
            Payments payments,
            DescribeOrder describe,
            TicketFiles tickets,
            MessageComposer composer) {
        this.database = database;
        this.orders = orders;
        this.payments = payments;
        this.describe = describe;
        this.tickets = tickets;
        this.composer = composer;
    }

    public Result execute(CallContext call, Delivery delivery) {
        if (!OneLine.isAddress(delivery.recipient())) {
            return new Result.NoAddress();
        }
        var order = orders.byId(call.tenant(), new OrderId(delivery.reference()))
                .orElseThrow(() -> new IllegalStateException("The order is not there"));
        var toDo = toDo(call.tenant(), order, delivery);
        var age = Duration.between(order.createdAt(), call.now());
        return switch (Timeliness.of(delivery.template(), order.state(), !toDo.isEmpty(), age)) {
            case Timeliness.Wait(var longer) -> new Result.TooEarly(longer);
            case Timeliness.Overtaken(var reason) -> new Result.Overtaken(reason);
            case Timeliness.Send() -> new Result.Written(write(call.tenant(), delivery, order, toDo));
        };
    }

    /** What the newest payment that waits for the buyer asks them to do. */
    private List<OrderMail.Instruction> toDo(TenantContext tenant, Order order, Delivery delivery) {
        if (order.state() != OrderState.PENDING) {
            return List.of();
        }
        var language = Locale.forLanguageTag(delivery.locale()).getLanguage();
        var attempts = database.inTransaction(
                tenant, () -> payments.of(tenant, order.id().value()));
        return attempts.reversed().stream()
                .filter(payment -> payment.state() == PaymentState.PENDING)
                .findFirst()
                .map(Payment::instructions)
                .orElse(List.of())
                .stream()
                .map(line -> new OrderMail.Instruction(line.label().phrase(language), line.value()))
                .toList();
    }

    private OutgoingMessage write(
            TenantContext tenant, Delivery delivery, Order order, List<OrderMail.Instruction> toDo) {
        var locale = Locale.forLanguageTag(delivery.locale());
        var files = delivery.template().withTickets() && order.state() == OrderState.PAID
                ? tickets(tenant, order)
                : List.<Attachment>of();
        var sender = describe.sender(tenant);
        var returned = tellsOfMoney(delivery.template()) ? returned(tenant, order) : List.<Refund>of();
        var mail = describe.order(tenant, sender.name(), order, locale, toDo, !files.isEmpty(), returned);
        var composed = composer.compose(tenant, delivery.template(), locale, mail);
        return sender.sends(delivery, composed, files);
    }

    private static boolean tellsOfMoney(MailTemplate template) {
        return template == MailTemplate.LATE_PAYMENT_RETURNED
                || template == MailTemplate.ORDER_CHANGED
                || template == MailTemplate.ORDER_PARTLY_CANCELLED
                || template == MailTemplate.ORDER_CANCELLED;
    }

    private List<Refund> returned(TenantContext tenant, Order order) {
        var refunds = database.inTransaction(
                tenant, () -> payments.refundsOf(tenant, order.id().value()));
        return refunds.stream()
                .filter(refund -> refund.state() != RefundState.REFUSED)
                .toList();
    }

    private List<Attachment> tickets(TenantContext tenant, Order order) {
        return tickets.pdf(tenant, order.id()).stream()
                .map(file -> new Attachment(file.name(), file.mediaType(), file.bytes()))
                .toList();
    }
}
