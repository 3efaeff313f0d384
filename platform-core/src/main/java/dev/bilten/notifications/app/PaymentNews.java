package dev.bilten.notifications.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentListener;
import jakarta.inject.Inject;

/** The message that says how to pay waits until there is something to say; from then on it waits no longer. */
@Service
public class PaymentNews implements PaymentListener {
    private final Database database;
    private final Deliveries deliveries;
    private final SendSoon soon;

    @Inject
    public PaymentNews(Database database, Deliveries deliveries, SendSoon soon) {
        this.database = database;
        this.deliveries = deliveries;
        this.soon = soon;
    }

    @Override
    public void pending(CallContext call, Payment payment) {
        if (!payment.instructions().isEmpty()
                && deliveries
                        .hurry(payment.reference(), MailTemplate.ORDER_PLACED, call.now())
                        .isPresent()) {
            database.afterCommit(() -> soon.send(call.tenant()));
        }
    }

    @Override
    public void succeeded(CallContext call, Payment payment) {
        // the order says when it is paid
    }

    @Override
    public void failed(CallContext call, Payment payment) {
        // the buyer sees it on the page, and may try another way
    }
}
