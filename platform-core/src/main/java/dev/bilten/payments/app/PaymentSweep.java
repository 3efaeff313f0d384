package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Runs the janitor: payments nobody knows the end of, and money on its way back. */
@Service
public class PaymentSweep implements Sweep {
    private final AskProviders askProviders;
    private final SendRefunds sendRefunds;

    @Inject
    public PaymentSweep(AskProviders askProviders, SendRefunds sendRefunds) {
        this.askProviders = askProviders;
        this.sendRefunds = sendRefunds;
    }

    @Override
    public String name() {
        return "payments.ask";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void sweep(CallContext call) {
        askProviders.execute(call);
        sendRefunds.execute(call);
    }
}
