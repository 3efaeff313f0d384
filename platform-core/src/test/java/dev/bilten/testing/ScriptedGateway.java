package dev.bilten.testing;

import dev.bilten.extensions.app.InstallPlugin;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import dev.bilten.plugin.api.Text;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A gateway that answers what the test wrote down, and counts how often it was asked. */
public final class ScriptedGateway implements PaymentGateway {
    public static final String ID = "scripted";

    public volatile PaymentOutcome start = new PaymentOutcome.Succeeded("ref");
    public volatile PaymentOutcome inquiry = new PaymentOutcome.Succeeded("ref");
    /** What happens when it has the money and has not answered yet. */
    public volatile Consumer<PaymentRequest> charged = _ -> {};

    public final AtomicInteger charges = new AtomicInteger();
    public final AtomicInteger questions = new AtomicInteger();
    public final AtomicInteger refunds = new AtomicInteger();

    /** Installed and switched on for this organizer. */
    public static ScriptedGateway on(TestPlatform platform, TenantContext tenant) {
        var gateway = new ScriptedGateway();
        var jar = platform.get(TestPlugins.class).known(ID, "1.0.0", List.of(), gateway);
        platform.get(InstallPlugin.class).execute(PlatformCall.system("test"), jar);
        platform.get(TestPlugins.class).load(jar);
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(tenant), new SwitchPlugin.Command(ID, true, Map.of()));
        return gateway;
    }

    @Override
    public GatewayDescription describe() {
        return new GatewayDescription(ID, Text.of("Scripted"), List.of(), true);
    }

    @Override
    public PaymentOutcome start(PaymentRequest request, PluginContext context) {
        charges.incrementAndGet();
        charged.accept(request);
        return start;
    }

    @Override
    public PaymentOutcome inquire(PaymentInquiry question, PluginContext context) {
        questions.incrementAndGet();
        return inquiry;
    }

    @Override
    public RefundOutcome refund(RefundRequest request, PluginContext context) {
        refunds.incrementAndGet();
        return new RefundOutcome.Refunded("back");
    }
}
