package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Gives back the stock of holds and orders whose time is over. */
@Service
public class ExpirySweep implements Sweep {
    static final String NAME = "ordering.expire";

    private final ExpireDue expireDue;

    @Inject
    public ExpirySweep(ExpireDue expireDue) {
        this.expireDue = expireDue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void sweep(CallContext call) {
        expireDue.execute(call);
    }
}
