package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;

/** Gives back what a buyer does not want after all. Doing it twice gives back once. */
@Service
public class ReleaseHold {
    private final HoldRows holds;
    private final ClaimLines claimLines;

    @Inject
    public ReleaseHold(HoldRows holds, ClaimLines claimLines) {
        this.holds = holds;
        this.claimLines = claimLines;
    }

    @Transactional
    public void execute(CallContext call, String secret) {
        holds.toChange(secret).filter(hold -> hold.state() == Hold.State.ACTIVE).ifPresent(hold -> {
            holds.end(hold.id(), Hold.State.RELEASED);
            claimLines.release(call, hold.uses(), hold.takes());
        });
    }
}
