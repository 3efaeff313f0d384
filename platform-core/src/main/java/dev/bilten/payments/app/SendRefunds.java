package dev.bilten.payments.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.RefundState;
import dev.bilten.payments.infra.RefundRows;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sends refunds to their providers, and asks again about those that are not settled; the key stays the same. */
@Service
public class SendRefunds {
    private static final int AT_A_TIME = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final RefundRows refunds;
    private final Gateways gateways;
    private final SettleRefund settle;
    private final Due due;

    @Inject
    public SendRefunds(Database database, RefundRows refunds, Gateways gateways, SettleRefund settle, Due due) {
        this.database = database;
        this.refunds = refunds;
        this.gateways = gateways;
        this.settle = settle;
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
            settle.byHand(call, row);
            return;
        }
        var request = new RefundRequest(
                row.attemptKey(),
                row.providerRef() == null ? "" : row.providerRef(),
                row.label(),
                new Amount(row.amountMinor(), row.currency()));
        switch (gateways.refund(call.tenant(), row.gateway(), request)) {
            case RefundOutcome.Refunded(var reference) ->
                settle.execute(call, row, RefundState.SUCCEEDED, reference, null, null);
            case RefundOutcome.Refused(var code, var message) ->
                settle.execute(call, row, RefundState.REFUSED, null, code, null);
            case RefundOutcome.RefundPending(var reference, var after) ->
                settle.execute(
                        call,
                        row,
                        RefundState.PENDING,
                        reference,
                        null,
                        call.now().plus(after));
            case RefundOutcome.RefundUnknown(var reason) ->
                settle.execute(
                        call, row, RefundState.UNKNOWN, null, reason, call.now().plus(PAUSE));
        }
    }
}
