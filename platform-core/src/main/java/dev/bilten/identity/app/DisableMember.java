package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Members;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Shuts a member out: at once on this node, within five seconds on all. Somebody who may do everything always remains. */
@Service
public class DisableMember {
    private final Database database;
    private final Members members;
    private final MemberRights rights;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public DisableMember(Database database, Members members, MemberRights rights, Grants grants, Journal journal) {
        this.database = database;
        this.members = members;
        this.rights = rights;
        this.grants = grants;
        this.journal = journal;
    }

    public sealed interface Result {
        record Disabled() implements Result {}

        record LastOwner() implements Result {}

        record BeyondYourRights() implements Result {}

        /** No such member, or disabled before. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, MemberId id) {
        var owners = members.lockOwners();
        var target = members.active(id);
        if (target.isEmpty()) {
            return new Result.NotThere();
        }
        if (owners.equals(List.of(id))) {
            return new Result.LastOwner();
        }
        if (!target.map(SignedIn::rights).filter(grants.of(call.actor())::cover).isPresent()) {
            return new Result.BeyondYourRights();
        }
        members.turn(id, Member.State.ACTIVE, Member.State.DISABLED);
        journal.audit(
                call,
                new Change(
                        "member.disabled",
                        "member",
                        id.toString(),
                        Map.of("state", Member.State.ACTIVE),
                        Map.of("state", Member.State.DISABLED)));
        database.afterCommit(() -> rights.changed(call.tenant(), id));
        return new Result.Disabled();
    }
}
