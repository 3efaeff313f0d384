package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.domain.CallsAtOnce;
import dev.bilten.payments.domain.Verdict;
import dev.bilten.plugin.api.PaymentRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an attempt to its provider beside the request that made it, so that buyers of a provider that takes its time keep no
 * thread of the server from others. A few wait for the answer all the same: without a crowd it is the next thing they see.
 */
@Service
public class CallProvider {
    private static final Logger LOG = LoggerFactory.getLogger(CallProvider.class);

    /** Of all the threads that serve people only so many wait here. */
    private static final int WAITING = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Gateways gateways;
    private final RecordOutcome recordOutcome;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final CallsAtOnce calls = CallsAtOnce.ofPlugins();

    @Inject
    public CallProvider(Gateways gateways, RecordOutcome recordOutcome) {
        this.gateways = gateways;
        this.recordOutcome = recordOutcome;
    }

    /** Returns what is known of it by now. */
    Payment execute(CallContext call, Payment payment, PaymentRequest request) {
        var answer = new CompletableFuture<Payment>();
        Thread.ofVirtual().name("provider-call").start(() -> {
            try {
                answer.complete(settle(call, payment, request));
            } catch (RuntimeException | Error e) {
                LOG.warn("What became of payment {} is not written yet; its provider will be asked", payment.id(), e);
                answer.completeExceptionally(e);
            }
        });
        return waiting.tryAcquire() ? await(answer, payment) : payment;
    }

    private Payment settle(CallContext call, Payment payment, PaymentRequest request) {
        var outcome = calls.within(payment.gateway(), () -> gateways.start(call.tenant(), payment.gateway(), request));
        return recordOutcome.execute(call, payment.id(), Verdict.of(outcome, call.now(), 0));
    }

    private Payment await(CompletableFuture<Payment> answer, Payment payment) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return payment;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return payment;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            waiting.release();
        }
    }
}
