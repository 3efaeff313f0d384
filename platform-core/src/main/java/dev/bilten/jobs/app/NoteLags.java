package dev.bilten.jobs.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.journal.api.LagNoting;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keeps the operator's picture of what is not delivered yet; a minute old is new enough for it. */
@Service
public class NoteLags implements Sweep {
    private final LagNoting lag;

    @Inject
    public NoteLags(LagNoting lag) {
        this.lag = lag;
    }

    @Override
    public String name() {
        return "outbox.lag";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void sweep(CallContext call) {
        lag.note(call);
    }
}
