package dev.bilten.payments.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.domain.Verdict;
import dev.bilten.payments.infra.PaymentRows;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import jakarta.inject.Inject;
import java.time.Duration;

/** The janitor: asks about every payment whose outcome nobody knows, until somebody does. */
@Service
public class AskProviders {
    private static final int AT_A_TIME = 50;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final PaymentRows payments;
    private final Gateways gateways;
    private final RecordOutcome recordOutcome;
    private final Due due;

    @Inject
    public AskProviders(
            Database database, PaymentRows payments, Gateways gateways, RecordOutcome recordOutcome, Due due) {
        this.database = database;
        this.payments = payments;
        this.gateways = gateways;
        this.recordOutcome = recordOutcome;
        this.due = due;
    }

    /** Returns how many were asked about. */
    public int execute(CallContext call) {
        var rows = database.inTransaction(
                call.tenant(), () -> payments.due(call.now(), call.now().plus(PAUSE), AT_A_TIME));
        if (!rows.isEmpty()) {
            due.note(PaymentSweep.NAME, call.tenant().id(), call.now().plus(PAUSE));
        }
        rows.stream().filter(row -> !row.gateway().equals(Payment.MANUAL)).forEach(row -> ask(call, row));
        return rows.size();
    }

    private void ask(CallContext call, PaymentRows.Row row) {
        var payment = row.payment();
        var inquiry = new PaymentInquiry(
                payment.attemptKey(),
                payment.providerReference().orElse(""),
                payment.label(),
                new Amount(payment.amount().minor(), payment.amount().currency().getCurrencyCode()),
                payment.createdAt());
        var outcome = gateways.inquire(call.tenant(), payment.gateway(), inquiry);
        if (outcome instanceof PaymentOutcome.Unknown unknown) {
            nothingNew(call, row, unknown);
        } else {
            recordOutcome.execute(call, row.id(), Verdict.of(outcome, call.now(), row.asked()));
        }
    }

    /** A pending payment of which nothing new is known stays pending; one that was only created is unknown by now. */
    private void nothingNew(CallContext call, PaymentRows.Row row, PaymentOutcome.Unknown unknown) {
        var verdict = Verdict.of(unknown, call.now(), row.asked());
        recordOutcome.execute(
                call,
                row.id(),
                switch (row.state()) {
                    case PENDING ->
                        new Verdict(
                                row.state(),
                                verdict.providerReference(),
                                verdict.instructions(),
                                verdict.detail(),
                                verdict.askAt());
                    case CREATED, UNKNOWN, SUCCEEDED, DECLINED, CANCELED -> verdict;
                });
    }
}
