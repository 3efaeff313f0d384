package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.MemberInvited;
import dev.bilten.identity.infra.InviteTokens;
import dev.bilten.identity.infra.Invites;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Invites somebody once more: with a new link, for the whole time again. The link before is good no longer. */
@Service
public class ResendInvite {
    /** Between two mails to the same person. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Invites invites;
    private final InviteTokens tokens;
    private final TeamsOfOne teams;
    private final Journal journal;

    @Inject
    public ResendInvite(Invites invites, InviteTokens tokens, TeamsOfOne teams, Journal journal) {
        this.invites = invites;
        this.tokens = tokens;
        this.teams = teams;
        this.journal = journal;
    }

    public sealed interface Result {
        record Sent() implements Result {}

        /** The last one went out a moment ago. */
        record TooSoon() implements Result {}

        record BeyondYourRights() implements Result {}

        /** Nobody, or somebody who is in by now. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, MemberId id, String locale) {
        var found = invites.lock(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        if (!teams.covered(call.actor(), id)) {
            return new Result.BeyondYourRights();
        }
        var until = call.now().plus(InviteMember.LIFE).truncatedTo(ChronoUnit.MILLIS);
        if (found.get().until().isAfter(until.minus(PAUSE))) {
            return new Result.TooSoon();
        }
        invites.renew(id, Secrets.hash(tokens.of(call.tenant(), id, until)), until);
        journal.audit(
                call,
                Change.created(
                        "member.invited-again",
                        "member",
                        id.toString(),
                        Map.of("email", found.get().email())));
        journal.publish(call, new MemberInvited(id.value(), locale));
        return new Result.Sent();
    }
}
