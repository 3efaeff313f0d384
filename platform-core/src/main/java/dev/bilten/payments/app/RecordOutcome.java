package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.jobs.api.Due;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentFailed;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.PaymentListener;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.PaymentSucceeded;
import dev.bilten.payments.domain.Posting;
import dev.bilten.payments.domain.Verdict;
import dev.bilten.payments.infra.Ledger;
import dev.bilten.payments.infra.PaymentRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes what became of a payment, once: a final state is never changed by a later or repeated answer. */
@Service
public class RecordOutcome {
    private final PaymentRows payments;
    private final Ledger ledger;
    private final Journal journal;
    private final Due due;
    private final Instance<PaymentListener> listeners;

    @Inject
    public RecordOutcome(
            PaymentRows payments, Ledger ledger, Journal journal, Due due, Instance<PaymentListener> listeners) {
        this.payments = payments;
        this.ledger = ledger;
        this.journal = journal;
        this.due = due;
        this.listeners = listeners;
    }

    @Transactional
    public Payment execute(CallContext call, PaymentId id, Verdict verdict) {
        var row = payments.toSettle(id).orElseThrow();
        if (row.state().isFinal()) {
            return row.payment();
        }
        verdict.askAt()
                .ifPresent(at -> due.note(PaymentSweep.NAME, call.tenant().id(), at));
        var payment = payments.settle(row, verdict, call.now());
        if (row.state() != payment.state()) {
            tell(call, row.state(), payment);
        }
        return payment;
    }

    private void tell(CallContext call, PaymentState before, Payment payment) {
        journal.audit(
                call,
                new Change(
                        "payment." + payment.state().name().toLowerCase(java.util.Locale.ROOT),
                        "payment",
                        payment.id().toString(),
                        Map.of("state", before),
                        Map.of("state", payment.state(), "amount", payment.amount(), "for", payment.label())));
        switch (payment.state()) {
            case SUCCEEDED -> succeeded(call, payment);
            case DECLINED, CANCELED -> {
                journal.publish(call, PaymentFailed.of(payment));
                listeners.forEach(listener -> listener.failed(call, payment));
            }
            case PENDING, UNKNOWN, CREATED -> listeners.forEach(listener -> listener.pending(call, payment));
        }
    }

    private void succeeded(CallContext call, Payment payment) {
        if (!payment.amount().isZero()) {
            ledger.post(Posting.received(payment), call.now());
        }
        journal.publish(call, PaymentSucceeded.of(payment));
        listeners.forEach(listener -> listener.succeeded(call, payment));
    }
}
