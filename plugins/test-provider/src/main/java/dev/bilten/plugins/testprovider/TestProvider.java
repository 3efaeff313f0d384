package dev.bilten.plugins.testprovider;

import dev.bilten.plugin.api.Field;
import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentOutcome.Canceled;
import dev.bilten.plugin.api.PaymentOutcome.Declined;
import dev.bilten.plugin.api.PaymentOutcome.Pending;
import dev.bilten.plugin.api.PaymentOutcome.Succeeded;
import dev.bilten.plugin.api.PaymentOutcome.Unknown;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Answers what the buyer chose. It remembers nothing: what it needs later is in the reference that it gave, and an attempt
 * without one can only be one that it left unknown.
 */
public final class TestProvider implements PaymentGateway {
    /** How long a late payment stays pending. */
    static final Duration LATE = Duration.ofSeconds(20);

    /** How long a slow answer takes: what a card payment with a second factor in the provider's own page takes at least. */
    static final Duration SLOW = Duration.ofMillis(2_500);

    private static final String LATE_UNTIL = "test-late-";
    private static final String PENDING = "test-pending-";
    private static final String PAID = "test-paid-";

    @Override
    public GatewayDescription describe() {
        var choices = Arrays.stream(Ending.values())
                .map(ending -> new Field.Choice(ending.value(), ending.label()))
                .toList();
        var ending = new Field("outcome", Field.Type.CHOICE, Words.of("ask"), true, choices);
        return new GatewayDescription("test-provider", Words.of("name"), List.of(ending), true);
    }

    @Override
    public PaymentOutcome start(PaymentRequest request, PluginContext context) {
        var chosen = Ending.of(request.inputs().getOrDefault("outcome", ""));
        if (chosen.isEmpty()) {
            return new Canceled("no outcome was chosen");
        }
        var key = request.attemptKey();
        return switch (chosen.get()) {
            case SUCCESS -> new Succeeded(PAID + key);
            case SLOW -> slowly(PAID + key);
            case DECLINE -> new Declined("card_declined", Words.of("declined"));
            case PENDING -> pending(PENDING + key);
            case LATE ->
                pending(LATE_UNTIL + context.clock().instant().plus(LATE).toEpochMilli());
            case UNKNOWN -> new Unknown("the buyer chose that nobody knows");
        };
    }

    @Override
    public PaymentOutcome inquire(PaymentInquiry inquiry, PluginContext context) {
        var reference = inquiry.providerReference();
        if (reference.startsWith(PENDING)) {
            return pending(reference);
        }
        if (reference.startsWith(LATE_UNTIL)) {
            var until = Instant.ofEpochMilli(Long.parseLong(reference.substring(LATE_UNTIL.length())));
            return context.clock().instant().isBefore(until)
                    ? pending(reference)
                    : new Succeeded(PAID + inquiry.attemptKey());
        }
        return new Succeeded(PAID + inquiry.attemptKey());
    }

    @Override
    public RefundOutcome refund(RefundRequest request, PluginContext context) {
        return new RefundOutcome.Refunded("test-refund-" + request.refundKey());
    }

    private static PaymentOutcome slowly(String reference) {
        try {
            Thread.sleep(SLOW);
            return new Succeeded(reference);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("the answer was not waited for");
        }
    }

    private static Pending pending(String reference) {
        return new Pending(reference, List.of(), Duration.ofSeconds(5));
    }
}
