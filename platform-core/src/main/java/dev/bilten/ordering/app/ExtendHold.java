package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives a buyer more time, once, and only while the hold still lives. */
@Service
public class ExtendHold {
    private final HoldRows holds;
    private final Assortments assortments;
    private final Due due;

    @Inject
    public ExtendHold(HoldRows holds, Assortments assortments, Due due) {
        this.holds = holds;
        this.assortments = assortments;
        this.due = due;
    }

    public sealed interface Result {
        record Extended(Instant expiresAt) implements Result {}

        record AlreadyExtended() implements Result {}

        record Over() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, String secret) {
        var found = holds.toChange(secret);
        if (found.isEmpty() || !found.get().usable(call.now())) {
            return new Result.Over();
        }
        var hold = found.get();
        if (hold.extended()) {
            return new Result.AlreadyExtended();
        }
        var until = hold.expiresAt()
                .plus(assortments.rules(call.tenant(), hold.event()).extension());
        holds.extend(hold.id(), until);
        due.note(ExpirySweep.NAME, call.tenant().id(), until);
        return new Result.Extended(until);
    }
}
