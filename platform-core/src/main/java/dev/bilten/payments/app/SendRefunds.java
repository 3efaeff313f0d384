package dev.bilten.payments.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.jobs.api.Due;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.payments.api.MoneyReturned;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.RefundState;
import dev.bilten.payments.domain.Posting;
import dev.bilten.payments.infra.Ledger;
import dev.bilten.payments.infra.RefundRows;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends refunds to their providers, and asks again about those that are not settled; the key stays the same. */
@Service
public class SendRefunds {
    private static final int AT_A_TIME = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final RefundRows refunds;
    private final Gateways gateways;
    private final Ledger ledger;
    private final Journal journal;
    private final Due due;

    @Inject
    public SendRefunds(
            Database database, RefundRows refunds, Gateways gateways, Ledger ledger, Journal journal, Due due) {
        this.database = database;
        this.refunds = refunds;
        this.gateways = gateways;
        this.ledger = ledger;
        this.journal = journal;
        this.due = due;
    }

    /** Returns how many were sent or asked about. */
    public int execute(CallContext call) {
        var rows = database.inTransaction(
                call.tenant(), () -> refunds.due(call.now(), call.now().plus(PAUSE), AT_A_TIME));
        if (!rows.isEmpty()) {
            due.note(PaymentSweep.NAME, call.tenant().id(), call.now().plus(PAUSE));
        }
        rows.forEach(row -> send(call, row));
        return rows.size();
    }

    private void send(CallContext call, RefundRows.Row row) {
        if (row.gateway().equals(Payment.MANUAL)) {
            // the organizer took the money by hand and gives it back by hand
            settle(call, row, RefundState.SUCCEEDED, null, "manual", null);
            return;
        }
        var request = new RefundRequest(
                row.attemptKey(),
                row.providerRef() == null ? "" : row.providerRef(),
                row.label(),
                new Amount(row.amountMinor(), row.currency()));
        switch (gateways.refund(call.tenant(), row.gateway(), request)) {
            case RefundOutcome.Refunded(var reference) ->
                settle(call, row, RefundState.SUCCEEDED, reference, null, null);
            case RefundOutcome.Refused(var code, var message) ->
                settle(call, row, RefundState.REFUSED, null, code, null);
            case RefundOutcome.RefundPending(var reference, var after) ->
                settle(
                        call,
                        row,
                        RefundState.PENDING,
                        reference,
                        null,
                        call.now().plus(after));
            case RefundOutcome.RefundUnknown(var reason) ->
                settle(call, row, RefundState.UNKNOWN, null, reason, call.now().plus(PAUSE));
        }
    }

    private void settle(
            CallContext call,
            RefundRows.Row row,
            RefundState state,
            @Nullable String reference,
            @Nullable String detail,
            @Nullable Instant askAt) {
        database.inTransaction(call.tenant(), () -> {
            if (askAt != null) {
                due.note(PaymentSweep.NAME, call.tenant().id(), askAt);
            }
            boolean changed = refunds.settle(row.id(), state, reference, detail, askAt, call.now());
            if (changed && state == RefundState.SUCCEEDED) {
                var amount = Money.of(row.amountMinor(), row.currency());
                ledger.post(Posting.move(row.reference(), "gateway:" + row.gateway(), "buyers", amount), call.now());
                journal.publish(
                        call,
                        new MoneyReturned(
                                row.id(),
                                row.paymentId(),
                                row.reference(),
                                row.amountMinor(),
                                row.currency(),
                                row.test()));
            }
        });
    }
}
