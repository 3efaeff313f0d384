package dev.bilten.host;

import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host with a gateway named acme in it, and how to call that. */
final class Acme {
    static final PluginHost.Hook<PaymentGateway> HOOK = new PluginHost.Hook<>("acme", PaymentGateway.class, "acme");

    private Acme() {}

    static Pf4jHost host(Limits limits, Clock clock) {
        return new Pf4jHost(key -> Optional.empty(), limits, clock);
    }

    static Pf4jHost host() {
        return host(Limits.NORMAL, Clock.systemUTC());
    }

    static Called<PaymentOutcome> pay(PluginHost host) {
        return pay(host, Duration.ofSeconds(5));
    }

    static Called<PaymentOutcome> pay(PluginHost host, Duration limit) {
        return host.call(HOOK, caller(limit), (gateway, context) -> gateway.start(request(), context));
    }

    static PluginHost.Caller caller(Duration limit) {
        return new PluginHost.Caller("t-1", Map.of("token", "s3cret"), Set.of(), limit);
    }

    static PaymentRequest request() {
        return new PaymentRequest(
                "attempt-1",
                "K7M3Q",
                new Amount(100, "EUR"),
                Locale.ENGLISH,
                Map.of(),
                "b@example.org",
                URI.create("http://localhost/"));
    }

    static List<String> words(Called<PaymentOutcome> called) {
        return switch (called) {
            case Called.Answered<PaymentOutcome>(PaymentOutcome.Succeeded(var reference)) ->
                reference.isEmpty() ? List.of() : List.of(reference.split(" "));
            case Called<PaymentOutcome> other -> throw new AssertionError(other);
        };
    }
}
