package dev.bilten.ordering.app;

import dev.bilten.catalog.api.EventId;
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

    /** All that hold something of an event. Their stock is given back at once, so that nobody waits for one of them. */
    @Transactional
    void of(CallContext call, EventId event) {
        var gone = holds.active(event).stream()
                .flatMap(id -> holds.toChange(id).stream())
                .filter(hold -> hold.state() == Hold.State.ACTIVE)
                .toList();
        gone.forEach(hold -> holds.end(hold.id(), Hold.State.RELEASED));
        var lines = gone.stream().flatMap(hold -> hold.lines().stream()).toList();
        if (!lines.isEmpty()) {
            claimLines.release(
                    call, Hold.uses(lines), lines.stream().map(Hold.Line::take).toList());
        }
    }
}
