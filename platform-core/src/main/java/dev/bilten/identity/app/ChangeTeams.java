package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a member into other teams. Nobody gives or takes more than they may themselves, and somebody who may do everything
 * always remains.
 */
@Service
public class ChangeTeams {
    private final Database database;
    private final Members members;
    private final Teams teams;
    private final MemberRights rights;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public ChangeTeams(
            Database database, Members members, Teams teams, MemberRights rights, Grants grants, Journal journal) {
        this.database = database;
        this.members = members;
        this.teams = teams;
        this.rights = rights;
        this.grants = grants;
        this.journal = journal;
    }

    public sealed interface Result {
        record Changed() implements Result {}

        record LastOwner() implements Result {}

        record BeyondYourRights() implements Result {}

        /** None at all, or one that is not this organizer's. */
        record NoSuchTeam() implements Result {}

        /** No such member, or one who is shut out. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, MemberId id, Set<TeamId> wanted) {
        var owners = members.lockOwners();
        var target = members.active(id).map(SignedIn::rights);
        if (target.isEmpty()) {
            return new Result.NotThere();
        }
        var chosen =
                teams.all().stream().filter(team -> wanted.contains(team.id())).toList();
        if (chosen.isEmpty() || chosen.size() < wanted.size()) {
            return new Result.NoSuchTeam();
        }
        var mine = grants.of(call.actor());
        if (!target.filter(mine::cover).isPresent() || !chosen.stream().allMatch(team -> mine.cover(team.rights()))) {
            return new Result.BeyondYourRights();
        }
        if (owners.equals(List.of(id))
                && chosen.stream().noneMatch(team -> team.rights().everything())) {
            return new Result.LastOwner();
        }
        change(call, id, chosen);
        return new Result.Changed();
    }

    private void change(CallContext call, MemberId id, List<Team> chosen) {
        var before = members.find(id).orElseThrow().teams();
        members.leaveAll(id);
        chosen.forEach(team -> members.join(id, team.id()));
        var after = members.find(id).orElseThrow().teams();
        journal.audit(
                call,
                new Change(
                        "member.teams-changed",
                        "member",
                        id.toString(),
                        Map.of("teams", before),
                        Map.of("teams", after)));
        database.afterCommit(() -> rights.changed(call.tenant(), id));
    }
}
