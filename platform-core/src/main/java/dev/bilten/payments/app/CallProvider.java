package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.domain.Verdict;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Fewer than a plugin takes at a time: none is turned away, and questions about earlier attempts find a place too. */
    private static final int AT_ONCE = 1_000;

    /** With the longest that a call takes it is less than the time after which an attempt is asked about. */
    private static final Duration QUEUE = Duration.ofSeconds(20);

    private final Gateways gateways;
    private final RecordOutcome recordOutcome;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

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
        var outcome = start(call, payment.gateway(), request);
        return recordOutcome.execute(call, payment.id(), Verdict.of(outcome, call.now(), 0));
    }

    private PaymentOutcome start(CallContext call, String gateway, PaymentRequest request) {
        var place = places.computeIfAbsent(gateway, _ -> new Semaphore(AT_ONCE, true));
        try {
            if (!place.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new PaymentOutcome.Canceled("too many paid at the same moment");
            }
            try {
                return gateways.start(call.tenant(), gateway, request);
            } finally {
                place.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PaymentOutcome.Canceled("the server stopped");
        }
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
