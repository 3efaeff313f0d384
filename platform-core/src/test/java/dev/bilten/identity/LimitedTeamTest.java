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
import dev.bilten.identity.app.AddTeam;
import dev.bilten.identity.app.EditTeam;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitedTeamTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final UUID gala = UUID.randomUUID();
    private final UUID fair = UUID.randomUUID();
    private final UUID balcony = UUID.randomUUID();
    private final UUID stalls = UUID.randomUUID();
    private final Rights door = Rights.within(Set.of(gala), Set.of(Permissions.CHECKIN_SCAN, Permissions.CHECKIN_VIEW));
    private final String email = someEmail();

    private Rights rights() {
        return rights(email);
    }

    private Rights rights(String who) {
        var token = welcome(nile, who).token();
        return PLATFORM.get(SessionLookup.class).find(nile, token).orElseThrow().rights();
    }

    @Test
    void what_a_limited_team_gives_counts_at_its_events_alone() {
        member(nile, email, team(nile, Rights.within(Set.of(gala), Set.of(Permissions.EVENTS_EDIT))));
        assertThat(rights().may(Permissions.EVENTS_EDIT)).isFalse();
        assertThat(rights().events()).isEqualTo(Map.of(gala, Set.of(Permissions.EVENTS_EDIT)));
    }

    @Test
    void in_two_teams_what_one_gives_does_not_count_where_the_other_does() {
        member(
                nile,
                email,
                team(nile, Rights.within(Set.of(gala, fair), Set.of(Permissions.EVENTS_VIEW))),
                team(nile, Rights.within(Set.of(fair), Set.of(Permissions.EVENTS_EDIT))),
                team(nile, new Rights(false, Set.of(Permissions.REPORTS_VIEW))));
        assertThat(rights())
                .isEqualTo(new Rights(
                        false,
                        Set.of(Permissions.REPORTS_VIEW),
                        Map.of(
                                gala,
                                Set.of(Permissions.EVENTS_VIEW),
                                fair,
                                Set.of(Permissions.EVENTS_VIEW, Permissions.EVENTS_EDIT))));
    }

    @Test
    void whoever_is_limited_makes_no_team_that_is_less_so() {
        var mona = member(
                nile,
                email,
                team(nile, Rights.within(Set.of(gala), Set.of(Permissions.EVENTS_VIEW, Permissions.TEAM_EDIT))));
        var add = PLATFORM.get(AddTeam.class);
        var view = Set.of(Permissions.EVENTS_VIEW);
        assertThat(add.execute(by(nile, mona), new AddTeam.Command("All", new Rights(false, view))))
                .isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(add.execute(by(nile, mona), new AddTeam.Command("Fair", Rights.within(Set.of(gala, fair), view))))
                .isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(add.execute(by(nile, mona), new AddTeam.Command("Gala", Rights.within(Set.of(gala), view))))
                .isInstanceOf(AddTeam.Result.Added.class);
    }

    @Test
    void a_team_works_at_the_lists_that_were_named_and_another_one_opens_all() {
        var id = team(nile, door.atLists(Map.of(gala, Set.of(balcony))));
        member(nile, email, id, team(nile, Rights.within(Set.of(fair), Set.of(Permissions.CHECKIN_SCAN))));
        assertThat(rights().lists()).isEqualTo(Map.of(gala, Set.of(balcony)));
        var more = someEmail();
        member(nile, more, id, team(nile, door.atLists(Map.of(gala, Set.of(stalls)))));
        assertThat(rights(more).lists()).isEqualTo(Map.of(gala, Set.of(balcony, stalls)));
        var all = someEmail();
        member(nile, all, id, team(nile, new Rights(false, Set.of(Permissions.CHECKIN_SCAN))));
        assertThat(rights(all).lists()).isEmpty();
        var watching = someEmail();
        member(nile, watching, id, team(nile, Rights.within(Set.of(gala), Set.of(Permissions.CHECKIN_VIEW))));
        assertThat(rights(watching).lists()).isEqualTo(Map.of(gala, Set.of(balcony)));
    }

    @Test
    void nobody_hands_on_a_list_that_is_not_theirs() {
        var leads = Rights.within(Set.of(gala), Set.of(Permissions.CHECKIN_SCAN, Permissions.TEAM_EDIT));
        var mona = member(nile, email, team(nile, leads.atLists(Map.of(gala, Set.of(balcony)))));
        var add = PLATFORM.get(AddTeam.class);
        var scan = Rights.within(Set.of(gala), Set.of(Permissions.CHECKIN_SCAN));
        assertThat(add.execute(by(nile, mona), new AddTeam.Command("All", scan)))
                .isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(add.execute(
                        by(nile, mona), new AddTeam.Command("Stalls", scan.atLists(Map.of(gala, Set.of(stalls))))))
                .isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(add.execute(
                        by(nile, mona), new AddTeam.Command("Balcony", scan.atLists(Map.of(gala, Set.of(balcony))))))
                .isInstanceOf(AddTeam.Result.Added.class);
    }

    @Test
    void a_team_is_limited_and_set_free_again() {
        var id = team(nile, new Rights(false, Set.of(Permissions.EVENTS_VIEW)));
        member(nile, email, id);
        var edit = PLATFORM.get(EditTeam.class);
        var owner = by(nile, owner(nile));
        edit.execute(owner, id, new EditTeam.Command("Promoters", Set.of(Permissions.EVENTS_VIEW), Set.of(gala)));
        assertThat(rights().may(Permissions.EVENTS_VIEW)).isFalse();
        assertThat(PLATFORM.get(ListTeams.class).execute(nile))
                .filteredOn(team -> team.id().equals(id))
                .extracting(team -> team.rights())
                .containsExactly(Rights.within(Set.of(gala), Set.of(Permissions.EVENTS_VIEW)));
        edit.execute(TestPlatform.call(nile), id, new EditTeam.Command("Promoters", Set.of(Permissions.EVENTS_VIEW)));
        assertThat(rights()).isEqualTo(new Rights(false, Set.of(Permissions.EVENTS_VIEW)));
    }
}
