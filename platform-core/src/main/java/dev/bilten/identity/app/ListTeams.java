package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The organizer's teams, oldest first. */
@Service
public class ListTeams {
    private final Teams teams;
    private final Members members;

    @Inject
    public ListTeams(Teams teams, Members members) {
        this.teams = teams;
        this.members = members;
    }

    @Transactional
    public List<Team> execute(TenantContext tenant) {
        return teams.all();
    }

    /** The teams this member is in. */
    @Transactional
    public Set<TeamId> of(TenantContext tenant, MemberId member) {
        return Set.copyOf(members.teamsOf(member));
    }
}
