package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.PaymentSucceeded;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.domain.Posting;
import dev.bilten.payments.domain.Verdict;
import dev.bilten.payments.infra.Ledger;
import dev.bilten.payments.infra.PaymentRows;
import dev.bilten.payments.infra.RefundRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Answers {@link Payments} from the records. */
@Service
@Transactional
public class RecordedPayments implements Payments {
    private final PaymentRows payments;
    private final RefundRows refunds;
    private final AskRefunds askRefunds;
    private final RecordOutcome recordOutcome;
    private final Ledger ledger;
    private final Journal journal;

    @Inject
    public RecordedPayments(
            PaymentRows payments,
            RefundRows refunds,
            AskRefunds askRefunds,
            RecordOutcome recordOutcome,
            Ledger ledger,
            Journal journal) {
        this.payments = payments;
        this.refunds = refunds;
        this.askRefunds = askRefunds;
        this.recordOutcome = recordOutcome;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public List<Payment> of(TenantContext tenant, UUID reference) {
        return payments.of(reference).stream().map(PaymentRows.Row::payment).toList();
    }

    @Override
    public List<Refund> refundsOf(TenantContext tenant, UUID reference) {
        return refunds.of(reference).stream().map(RefundRows.Row::refund).toList();
    }

    @Override
    public Payment received(CallContext call, Incoming money) {
        var rows = payments.of(money.reference());
        var waiting = rows.stream()
                .filter(row -> row.state() == PaymentState.PENDING
                        && row.amountMinor() == money.amount().minor())
                .map(PaymentRows.Row::id)
                .findFirst();
        var id = waiting.orElseGet(() -> manual(call, money));
        var verdict = new Verdict(
                PaymentState.SUCCEEDED, Optional.empty(), List.of(), Optional.of("marked paid"), Optional.empty());
        var payment = recordOutcome.execute(call, id, verdict);
        if (money.last() && waiting.isEmpty()) {
            closeTransfers(call, rows);
        }
        return payment;
    }

    @Override
    public List<Payment> taken(CallContext call, List<Receipt> receipts) {
        var taken = receipts.stream()
                .map(receipt -> manual(
                        receipt.reference(),
                        receipt.label(),
                        receipt.sale().total(),
                        receipt.at(),
                        PaymentState.SUCCEEDED,
                        receipt.test(),
                        receipt.detail()))
                .toList();
        payments.insertFinal(taken);
        ledger.post(IntStream.range(0, taken.size())
                .mapToObj(at -> new Ledger.Dated(
                        Posting.soldFor(taken.get(at), receipts.get(at).sale()),
                        receipts.get(at).at()))
                .toList());
        taken.forEach(payment -> journal.publish(call, PaymentSucceeded.of(payment)));
        return taken;
    }

    private static Payment manual(
            UUID reference,
            String label,
            Money amount,
            Instant at,
            PaymentState state,
            boolean test,
            Optional<String> detail) {
        var id = PaymentId.next();
        return new Payment(
                id,
                reference,
                label,
                "manual-" + id,
                Payment.MANUAL,
                state,
                amount,
                Optional.empty(),
                List.of(),
                detail,
                at,
                state.isFinal() ? Optional.of(at) : Optional.empty(),
                test);
    }

    private PaymentId manual(CallContext call, Incoming money) {
        var payment = manual(
                money.reference(),
                money.label(),
                money.amount(),
                call.now(),
                PaymentState.CREATED,
                money.test(),
                Optional.empty());
        payments.insert(payment, call.now());
        return payment.id();
    }

    @Override
    public List<Refund> giveBack(CallContext call, UUID reference, String reason) {
        return askRefunds.of(call, new AskRefunds.What(reference, Long.MAX_VALUE, Optional.empty()), reason);
    }

    @Override
    public List<Refund> giveBack(CallContext call, UUID reference, Money amount, String reason) {
        return giveBack(call, new Back(reference, amount, Optional.empty()), reason);
    }

    @Override
    public List<Refund> giveBack(CallContext call, Back back, String reason) {
        return askRefunds.of(call, what(back), reason);
    }

    private static AskRefunds.What what(Back back) {
        return new AskRefunds.What(back.reference(), back.amount().minor(), back.part());
    }

    @Override
    public Money kept(TenantContext tenant, UUID reference, Currency currency) {
        return kept(tenant, List.of(reference)).stream()
                .map(Kept::amount)
                .filter(amount -> amount.currency().equals(currency))
                .findFirst()
                .orElse(new Money(0, currency));
    }

    @Override
    public List<Kept> kept(TenantContext tenant, Collection<UUID> references) {
        return payments.kept(references);
    }

    @Override
    public Refund giveBack(CallContext call, Payment payment, String reason) {
        return askRefunds.of(call, payment, reason);
    }

    @Override
    public List<Refund> gaveBack(CallContext call, Back back, String reason) {
        return askRefunds.byHand(call, what(back), reason);
    }

    /** What its buyer began and never finished at a bank: the money came in other amounts. Nobody listens. */
    private void closeTransfers(CallContext call, List<PaymentRows.Row> rows) {
        var verdict = new Verdict(
                PaymentState.CANCELED, Optional.empty(), List.of(), Optional.of(Payment.BY_HAND), Optional.empty());
        rows.stream()
                .filter(row -> row.state() == PaymentState.PENDING)
                .filter(row -> !row.payment().instructions().isEmpty())
                .flatMap(row -> payments.toSettle(row.id()).stream())
                .filter(row -> row.state() == PaymentState.PENDING)
                .forEach(row -> payments.settle(row, verdict, call.now()));
    }
}
