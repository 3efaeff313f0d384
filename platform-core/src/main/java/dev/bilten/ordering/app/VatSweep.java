package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks VIES again about the VAT numbers of orders of which it said nothing. */
@Service
public class VatSweep implements Sweep {
    static final String NAME = "ordering.vat";

    private final AskVatAgain askVatAgain;

    @Inject
    public VatSweep(AskVatAgain askVatAgain) {
        this.askVatAgain = askVatAgain;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void sweep(CallContext call) {
        askVatAgain.execute(call);
    }
}
