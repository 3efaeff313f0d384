package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Members;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Signs a member out wherever they are: at once on this node, within five seconds on all, also while Redis is away. They
 * may sign in again.
 */
@Service
public class EndSessions {
    private final Database database;
    private final Members members;
    private final MemberRights rights;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public EndSessions(Database database, Members members, MemberRights rights, Grants grants, Journal journal) {
        this.database = database;
        this.members = members;
        this.rights = rights;
        this.grants = grants;
        this.journal = journal;
    }

    public sealed interface Result {
        record Ended() implements Result {}

        record BeyondYourRights() implements Result {}

        /** No such member, or one who is shut out. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, MemberId id) {
        var target = members.active(id).map(SignedIn::rights);
        if (target.isEmpty()) {
            return new Result.NotThere();
        }
        if (!target.filter(grants.of(call.actor())::cover).isPresent()) {
            return new Result.BeyondYourRights();
        }
        members.endSessions(id);
        journal.audit(call, Change.created("member.sessions-ended", "member", id.toString(), Map.of()));
        database.afterCommit(() -> rights.changed(call.tenant(), id));
        return new Result.Ended();
    }
}
