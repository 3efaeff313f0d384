package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sends what the listener's own attempt left over: messages to try again, and those a stopped node had claimed. */
@Service
public class DeliverySweep implements Sweep {
    static final String NAME = "notifications.send";

    private final SendDue sendDue;

    @Inject
    public DeliverySweep(SendDue sendDue) {
        this.sendDue = sendDue;
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
        while (sendDue.execute(call)) {
            // a full round was sent: there may be more
        }
    }
}
