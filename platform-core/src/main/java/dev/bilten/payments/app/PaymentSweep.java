package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Runs the janitor: payments nobody knows the end of, and money on its way back. */
@Service
public class PaymentSweep implements Sweep {
    static final String NAME = "payments.ask";
    /** Then other organizers get their turn. */
    private static final int MOST_ROUNDS = 40;

    private final AskProviders askProviders;
    private final SendRefunds sendRefunds;

    @Inject
    public PaymentSweep(AskProviders askProviders, SendRefunds sendRefunds) {
        this.askProviders = askProviders;
        this.sendRefunds = sendRefunds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void sweep(CallContext call) {
        for (int round = 0; round < MOST_ROUNDS && askProviders.execute(call) > 0; round++) {
            // each round puts off what it asked about, so the next one asks about others
        }
        sendRefunds.execute(call);
    }
}
