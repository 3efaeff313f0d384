package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.infra.Teams;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** The organizer's teams, oldest first. */
@Service
public class ListTeams {
    private final Teams teams;

    @Inject
    public ListTeams(Teams teams) {
        this.teams = teams;
    }

    @Transactional
    public List<Team> execute(TenantContext tenant) {
        return teams.all();
    }
}
