package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.infra.Invites;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Takes an invitation back: its link is good no longer, and its e-mail can be invited anew. */
@Service
public class WithdrawInvite {
    private final Invites invites;
    private final TeamsOfOne teams;
    private final Journal journal;

    @Inject
    public WithdrawInvite(Invites invites, TeamsOfOne teams, Journal journal) {
        this.invites = invites;
        this.teams = teams;
        this.journal = journal;
    }

    public sealed interface Result {
        record Withdrawn() implements Result {}

        record BeyondYourRights() implements Result {}

        /** Nobody, or somebody who is in by now. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, MemberId id) {
        var found = invites.lock(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        if (!teams.covered(call.actor(), id)) {
            return new Result.BeyondYourRights();
        }
        invites.delete(id);
        journal.audit(
                call,
                new Change(
                        "member.invitation-withdrawn",
                        "member",
                        id.toString(),
                        Map.of("email", found.get().email()),
                        Map.of()));
        return new Result.Withdrawn();
    }
}
