package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a team away. Its members stay members: with what their other teams allow, or with nothing until they are in one
 * again. Somebody who may do everything always remains.
 */
@Service
public class DeleteTeam {
    private final Database database;
    private final Teams teams;
    private final Members members;
    private final MemberRights rights;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public DeleteTeam(
            Database database, Teams teams, Members members, MemberRights rights, Grants grants, Journal journal) {
        this.database = database;
        this.teams = teams;
        this.members = members;
        this.rights = rights;
        this.grants = grants;
        this.journal = journal;
    }

    /**
     * What it would do.
     *
     * @param leave the names of all who are in it
     * @param stranded those among them who could do nothing any more
     * @param owners nobody else may do everything, so it has to stay
     */
    public record Outlook(Team team, List<String> leave, List<String> stranded, boolean owners) {
        public Outlook {
            leave = List.copyOf(leave);
            stranded = List.copyOf(stranded);
        }
    }

    public sealed interface Result {
        record Deleted() implements Result {}

        record LastOwners() implements Result {}

        record BeyondYourRights() implements Result {}

        record NotThere() implements Result {}
    }

    /** Said to people before they do it. */
    @Transactional
    public Optional<Outlook> outlook(TenantContext tenant, TeamId id) {
        return teams.all().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .map(team -> {
                    var inIt = members.inTeam(id);
                    return new Outlook(
                            team,
                            inIt.stream().map(Members.InTeam::name).toList(),
                            inIt.stream()
                                    .filter(Members.InTeam::only)
                                    .map(Members.InTeam::name)
                                    .toList(),
                            last(team));
                });
    }

    @Transactional
    public Result execute(CallContext call, TeamId id) {
        members.lockOwners();
        var found = teams.lock(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        var team = found.get();
        if (!grants.of(call.actor()).cover(team.rights())) {
            return new Result.BeyondYourRights();
        }
        if (last(team)) {
            return new Result.LastOwners();
        }
        var inIt = members.of(id);
        var names = members.inTeam(id).stream().map(Members.InTeam::name).toList();
        teams.delete(id);
        journal.audit(
                call,
                new Change(
                        "team.deleted",
                        "team",
                        id.toString(),
                        Map.of("name", team.name(), "rights", team.rights(), "members", names),
                        Map.of()));
        database.afterCommit(() -> inIt.forEach(member -> rights.changed(call.tenant(), member)));
        return new Result.Deleted();
    }

    private boolean last(Team team) {
        return team.rights().everything() && !members.ownedWithout(team.id());
    }
}
