package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.DeleteTeam;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeletedTeamTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final DeleteTeam delete = PLATFORM.get(DeleteTeam.class);
    private final TeamId viewers = team(nile, rights(Permissions.EVENTS_VIEW));
    private final TeamId sellers = team(nile, rights(Permissions.ORDERS_VIEW));
    private final String email = someEmail();

    private static Rights rights(String... permissions) {
        return new Rights(false, Set.of(permissions));
    }

    private TeamId owners() {
        return PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
    }

    @Test
    void what_becomes_of_its_people_is_said_first_and_then_happens_at_once() {
        member(nile, email, viewers);
        member(nile, someEmail(), viewers, sellers);
        var token = welcome(nile, email).token();
        assertThat(PLATFORM.get(SessionLookup.class)
                        .find(nile, token)
                        .orElseThrow()
                        .may(Permissions.EVENTS_VIEW))
                .isTrue();
        var outlook = delete.outlook(nile, viewers).orElseThrow();
        assertThat(outlook.leave()).hasSize(2);
        assertThat(outlook.stranded()).hasSize(1);
        assertThat(outlook.owners()).isFalse();
        assertThat(delete.execute(by(nile, owner(nile)), viewers)).isEqualTo(new DeleteTeam.Result.Deleted());
        assertThat(PLATFORM.get(SessionLookup.class)
                        .find(nile, token)
                        .orElseThrow()
                        .rights())
                .isEqualTo(Rights.NONE);
        assertThat(PLATFORM.get(ListTeams.class).execute(nile))
                .extracting(Team::id)
                .doesNotContain(viewers)
                .contains(sellers);
        assertThat(PLATFORM.get(ListMembers.class).execute(nile)).hasSize(3);
        var filter = new AuditLog.Filter(Optional.of("team"), Optional.of(viewers.toString()), Optional.empty());
        assertThat(PLATFORM.get(AuditLog.class)
                        .list(nile, filter, Optional.empty(), 1)
                        .results())
                .extracting(AuditLog.Line::action)
                .containsExactly("team.deleted");
    }

    @Test
    void the_last_owners_team_stays_also_when_others_in_other_such_teams_are_shut_out() {
        assertThat(delete.outlook(nile, owners()).orElseThrow().owners()).isTrue();
        assertThat(delete.execute(by(nile, owner(nile)), owners())).isEqualTo(new DeleteTeam.Result.LastOwners());
        var second = member(nile, email, team(nile, Rights.EVERYTHING));
        PLATFORM.get(DisableMember.class).execute(by(nile, owner(nile)), second);
        assertThat(delete.execute(by(nile, owner(nile)), owners())).isEqualTo(new DeleteTeam.Result.LastOwners());
        member(nile, someEmail(), team(nile, Rights.EVERYTHING));
        assertThat(delete.outlook(nile, owners()).orElseThrow().owners()).isFalse();
        assertThat(delete.execute(by(nile, owner(nile)), owners())).isEqualTo(new DeleteTeam.Result.Deleted());
    }

    @Test
    void nobody_deletes_a_team_that_may_more_than_they() {
        var editor = member(nile, email, team(nile, rights(Permissions.TEAM_EDIT)));
        assertThat(delete.execute(by(nile, editor), sellers)).isEqualTo(new DeleteTeam.Result.BeyondYourRights());
    }

    @Test
    void another_organizers_team_is_not_there() {
        var aurora = PLATFORM.newTenant();
        assertThat(delete.execute(by(aurora, owner(aurora)), sellers)).isEqualTo(new DeleteTeam.Result.NotThere());
        assertThat(delete.outlook(aurora, sellers)).isEmpty();
        assertThat(List.copyOf(PLATFORM.get(ListTeams.class).execute(nile)))
                .extracting(Team::id)
                .contains(sellers);
    }
}
