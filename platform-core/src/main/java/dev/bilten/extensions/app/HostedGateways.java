package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Called;
import dev.bilten.extensions.api.Called.Answered;
import dev.bilten.extensions.api.Called.Failed;
import dev.bilten.extensions.api.Called.NotCalled;
import dev.bilten.extensions.api.Called.OutOfTime;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentOutcome.Canceled;
import dev.bilten.plugin.api.PaymentOutcome.Unknown;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundOutcome.RefundUnknown;
import dev.bilten.plugin.api.RefundRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks the gateways of plugins. Whatever goes wrong on the way is an outcome that says whether money may have moved. */
@Service
public class HostedGateways implements Gateways {
    /** A buyer waits for it. */
    private static final Duration START = Duration.ofSeconds(20);

    private static final Duration LATER = Duration.ofSeconds(30);

    private final ActivePlugins plugins;
    private final PluginHost host;

    @Inject
    public HostedGateways(ActivePlugins plugins, PluginHost host) {
        this.plugins = plugins;
        this.host = host;
    }

    @Override
    public List<GatewayOffer> offered(TenantContext tenant) {
        return plugins.on(tenant).stream()
                .flatMap(active -> active.plugin().gateways().stream()
                        .map(gateway -> new GatewayOffer(active.plugin().id(), gateway)))
                .toList();
    }

    @Override
    public PaymentOutcome start(TenantContext tenant, String gatewayId, PaymentRequest request) {
        var active = plugins.on(tenant, Gateways.pluginOf(gatewayId));
        return switch (ask(active, tenant, gatewayId, START, (gateway, context) -> gateway.start(request, context))) {
            case Answered(var outcome) -> outcome;
            case NotCalled(var reason) -> new Canceled(reason);
            case OutOfTime(var waited) -> new Unknown("no answer within " + waited.toSeconds() + " s");
            case Failed(var reason) -> new Unknown(reason);
        };
    }

    @Override
    public PaymentOutcome inquire(TenantContext tenant, String gatewayId, PaymentInquiry inquiry) {
        var active = plugins.loaded(tenant, Gateways.pluginOf(gatewayId));
        return switch (ask(active, tenant, gatewayId, LATER, (gateway, context) -> gateway.inquire(inquiry, context))) {
            case Answered(var outcome) -> outcome;
            case NotCalled(var reason) -> new Unknown(reason);
            case OutOfTime(var waited) -> new Unknown("no answer within " + waited.toSeconds() + " s");
            case Failed(var reason) -> new Unknown(reason);
        };
    }

    @Override
    public RefundOutcome refund(TenantContext tenant, String gatewayId, RefundRequest request) {
        var active = plugins.loaded(tenant, Gateways.pluginOf(gatewayId));
        return switch (ask(active, tenant, gatewayId, LATER, (gateway, context) -> gateway.refund(request, context))) {
            case Answered(var outcome) -> outcome;
            case NotCalled(var reason) -> new RefundUnknown(reason);
            case OutOfTime(var waited) -> new RefundUnknown("no answer within " + waited.toSeconds() + " s");
            case Failed(var reason) -> new RefundUnknown(reason);
        };
    }

    private <R> Called<R> ask(
            Optional<ActivePlugins.Active> active,
            TenantContext tenant,
            String gatewayId,
            Duration limit,
            BiFunction<PaymentGateway, PluginContext, R> work) {
        if (active.isEmpty()) {
            return new NotCalled<>("the gateway " + gatewayId + " is not available");
        }
        var hook = new PluginHost.Hook<>(Gateways.pluginOf(gatewayId), PaymentGateway.class, gatewayId);
        return host.call(hook, active.get().caller(tenant, limit), work);
    }
}
