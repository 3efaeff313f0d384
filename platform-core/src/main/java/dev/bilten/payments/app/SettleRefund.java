package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
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
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records what became of a refund, once, and books the money that went. */
@Service
@Transactional
public class SettleRefund {
    private final RefundRows refunds;
    private final Ledger ledger;
    private final Journal journal;
    private final Due due;

    @Inject
    public SettleRefund(RefundRows refunds, Ledger ledger, Journal journal, Due due) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
        this.due = due;
    }

    /** The organizer gives it back, whoever took it: it leaves no provider's account. */
    public void byHand(CallContext call, RefundRows.Row row) {
        settle(call, row, Payment.MANUAL, RefundState.SUCCEEDED, null, Payment.BY_HAND, null);
    }

    public void execute(
            CallContext call,
            RefundRows.Row row,
            RefundState state,
            @Nullable String reference,
            @Nullable String detail,
            @Nullable Instant askAt) {
        settle(call, row, row.gateway(), state, reference, detail, askAt);
    }

    private void settle(
            CallContext call,
            RefundRows.Row row,
            String from,
            RefundState state,
            @Nullable String reference,
            @Nullable String detail,
            @Nullable Instant askAt) {
        if (askAt != null) {
            due.note(PaymentSweep.NAME, call.tenant().id(), askAt);
        }
        boolean changed = refunds.settle(row.id(), state, reference, detail, askAt, call.now());
        if (!changed || state != RefundState.SUCCEEDED) {
            return;
        }
        var amount = Money.of(row.amountMinor(), row.currency());
        ledger.post(Posting.move(row.reference(), "gateway:" + from, "buyers", amount), call.now());
        journal.publish(
                call,
                new MoneyReturned(
                        row.id(), row.paymentId(), row.reference(), row.amountMinor(), row.currency(), row.test()));
    }
}
