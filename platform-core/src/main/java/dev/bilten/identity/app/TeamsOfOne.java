package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.kernel.Actor;
import jakarta.inject.Inject;

/** What somebody will be allowed who is invited and may do nothing yet. */
@Service
public class TeamsOfOne {
    private final Members members;
    private final Teams teams;
    private final Grants grants;

    @Inject
    public TeamsOfOne(Members members, Teams teams, Grants grants) {
        this.members = members;
        this.teams = teams;
        this.grants = grants;
    }

    /** Whether this one may do all that the other's teams may. */
    boolean covered(Actor actor, MemberId member) {
        var theirs = members.teamsOf(member);
        var mine = grants.of(actor);
        return teams.all().stream()
                .filter(team -> theirs.contains(team.id()))
                .allMatch(team -> mine.cover(team.rights()));
    }
}
