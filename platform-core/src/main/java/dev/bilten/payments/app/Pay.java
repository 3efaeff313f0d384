package dev.bilten.payments.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Charge;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentId;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.domain.Inputs;
import dev.bilten.payments.infra.PaymentRows;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.PaymentRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes one attempt to pay. The record is committed before the provider hears of it and the outcome after it answered; when
 * we die in between, the janitor asks what became of it. The same attempt asked for twice is charged once.
 */
@Service
public class Pay implements Charge {
    /** Longer than any call to a gateway may take: until then the answer is still on its way. */
    private static final Duration LOST = Duration.ofSeconds(45);

    private final Database database;
    private final PaymentRows payments;
    private final Gateways gateways;
    private final CallProvider callProvider;
    private final Due due;

    @Inject
    public Pay(Database database, PaymentRows payments, Gateways gateways, CallProvider callProvider, Due due) {
        this.database = database;
        this.payments = payments;
        this.gateways = gateways;
        this.callProvider = callProvider;
        this.due = due;
    }

    @Override
    public Result execute(CallContext call, Command command) {
        var earlier = database.inTransaction(call.tenant(), () -> payments.byAttempt(command.attemptKey()));
        if (earlier.isPresent()) {
            return new Result.Attempted(earlier.get().payment());
        }
        var offer = gateways.offer(call.tenant(), command.gateway());
        if (offer.isEmpty()) {
            return new Result.NotOffered();
        }
        var violations = Inputs.violations(offer.get().description().fields(), command.inputs());
        return violations.isEmpty() ? attempt(call, command) : new Result.Refused(violations);
    }

    private Result attempt(CallContext call, Command command) {
        var payment = payment(call, command);
        due.note(PaymentSweep.NAME, call.tenant().id(), call.now().plus(LOST));
        boolean first = database.inTransaction(
                call.tenant(), () -> payments.insert(payment, call.now().plus(LOST)));
        if (!first) {
            var other = database.inTransaction(call.tenant(), () -> payments.byAttempt(command.attemptKey()));
            return new Result.Attempted(other.orElseThrow().payment());
        }
        return new Result.Attempted(callProvider.execute(call, payment, request(command)));
    }

    private static Payment payment(CallContext call, Command command) {
        return new Payment(
                PaymentId.next(),
                command.reference(),
                command.label(),
                command.attemptKey(),
                command.gateway(),
                PaymentState.CREATED,
                command.amount(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                call.now(),
                Optional.empty(),
                command.test());
    }

    private static PaymentRequest request(Command command) {
        return new PaymentRequest(
                command.attemptKey(),
                command.label(),
                new Amount(command.amount().minor(), command.amount().currency().getCurrencyCode()),
                command.locale(),
                command.inputs(),
                command.email(),
                command.returnUrl());
    }
}
