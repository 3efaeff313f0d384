package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.infra.Members;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.util.Map;

/** Lets a member in again, with the teams they had. */
@Service
public class EnableMember {
    private final Members members;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public EnableMember(Members members, Grants grants, Journal journal) {
        this.members = members;
        this.grants = grants;
        this.journal = journal;
    }

    /** False when there is no such member, or they were in already. */
    @Transactional
    public boolean execute(CallContext call, MemberId id) {
        if (!members.turn(id, Member.State.DISABLED, Member.State.ACTIVE)) {
            return false;
        }
        var theirs = members.active(id).orElseThrow().rights();
        if (!grants.of(call.actor()).cover(theirs)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "They may do more than you.");
        }
        journal.audit(
                call,
                new Change(
                        "member.enabled",
                        "member",
                        id.toString(),
                        Map.of("state", Member.State.DISABLED),
                        Map.of("state", Member.State.ACTIVE)));
        return true;
    }
}
