package dev.bilten.payments.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundId;
import dev.bilten.payments.api.RefundState;
import dev.bilten.payments.infra.PaymentRows;
import dev.bilten.payments.infra.RefundRows;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down which money goes back, from the latest payment first; each call joins the caller's transaction. */
@Service
class AskRefunds {
    private final Database database;
    private final PaymentRows payments;
    private final RefundRows refunds;
    private final SettleRefund settle;
    private final Due due;

    @Inject
    AskRefunds(Database database, PaymentRows payments, RefundRows refunds, SettleRefund settle, Due due) {
        this.database = database;
        this.payments = payments;
        this.refunds = refunds;
        this.settle = settle;
        this.due = due;
    }

    /**
     * @param most in the smallest unit of its currency
     * @param part what of the reference it is for; empty for nothing in particular
     */
    record What(UUID reference, long most, Optional<UUID> part) {}

    /** The providers are asked after the commit. */
    List<Refund> of(CallContext call, What what, String reason) {
        var asked = written(call, what, reason);
        if (!asked.isEmpty()) {
            soon(call);
        }
        return asked;
    }

    Refund of(CallContext call, Payment payment, String reason) {
        var refund = write(call, payment.id(), payment.amount(), reason, Optional.empty());
        soon(call);
        return refund;
    }

    /** No provider is asked. */
    List<Refund> byHand(CallContext call, What what, String reason) {
        var asked = written(call, what, reason).stream().map(Refund::id).toList();
        refunds.of(what.reference()).stream()
                .filter(row -> asked.contains(row.id()))
                .forEach(row -> settle.byHand(call, row));
        return refunds.of(what.reference()).stream()
                .filter(row -> asked.contains(row.id()))
                .map(RefundRows.Row::refund)
                .toList();
    }

    private List<Refund> written(CallContext call, What what, String reason) {
        var given = refunds.of(what.reference()).stream()
                .filter(row -> row.state() != RefundState.REFUSED)
                .collect(Collectors.groupingBy(
                        RefundRows.Row::paymentId, Collectors.summingLong(RefundRows.Row::amountMinor)));
        var asked = new ArrayList<Refund>();
        long left = what.most();
        for (var row : payments.of(what.reference()).reversed()) {
            long part = Math.min(left, row.amountMinor() - given.getOrDefault(row.id(), 0L));
            if (row.state() == PaymentState.SUCCEEDED && part > 0) {
                asked.add(write(call, row.id(), Money.of(part, row.currency()), reason, what.part()));
                left -= part;
            }
        }
        return asked;
    }

    private Refund write(CallContext call, PaymentId payment, Money amount, String reason, Optional<UUID> part) {
        var refund = new Refund(
                RefundId.next(),
                payment,
                RefundState.CREATED,
                amount,
                reason,
                part,
                Optional.empty(),
                call.now(),
                Optional.empty());
        refunds.insert(refund, call.now());
        return refund;
    }

    private void soon(CallContext call) {
        database.afterCommit(() -> due.note(PaymentSweep.NAME, call.tenant().id(), call.now()));
    }
}
