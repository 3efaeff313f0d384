package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.SessionLists;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.util.Map;

/** Signs a member out at one place, on every node at once: one's own, or that of somebody who may do no more than oneself. */
@Service
public class EndSession {
    private final Database database;
    private final Members members;
    private final SessionLists lists;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public EndSession(Database database, Members members, SessionLists lists, Grants grants, Journal journal) {
        this.database = database;
        this.members = members;
        this.lists = lists;
        this.grants = grants;
        this.journal = journal;
    }

    public sealed interface Result {
        record Ended() implements Result {}

        record BeyondYourRights() implements Result {}

        /** No such member, or no such session of theirs. */
        record NotThere() implements Result {}
    }

    private enum Answer {
        YES,
        BEYOND,
        NOBODY
    }

    /** @param session its name in the member's list */
    public Result execute(CallContext call, MemberId member, String session) {
        return switch (database.inTransaction(call.tenant(), () -> may(call, member))) {
            case NOBODY -> new Result.NotThere();
            case BEYOND -> new Result.BeyondYourRights();
            case YES -> end(call, member, session);
        };
    }

    private Answer may(CallContext call, MemberId member) {
        return members.active(member)
                .map(SignedIn::rights)
                .map(theirs -> grants.of(call.actor()).cover(theirs) ? Answer.YES : Answer.BEYOND)
                .orElse(Answer.NOBODY);
    }

    private Result end(CallContext call, MemberId member, String session) {
        try {
            if (!lists.end(call.tenant().id().toString(), member, session)) {
                return new Result.NotThere();
            }
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "It has not ended yet. Try again in a moment.");
        }
        database.inTransaction(
                call.tenant(),
                () -> journal.audit(
                        call, Change.created("member.session-ended", "member", member.toString(), Map.of())));
        return new Result.Ended();
    }
}
