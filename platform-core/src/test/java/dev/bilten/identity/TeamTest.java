package dev.bilten.identity;

import static dev.bilten.identity.Identities.PASSWORD;
import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.Permission;
import dev.bilten.identity.api.PermissionSource;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.AddDoorStaff;
import dev.bilten.identity.app.AddMember;
import dev.bilten.identity.app.AddTeam;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.PermissionRegistry;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TeamTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final AddMember addMember = PLATFORM.get(AddMember.class);
    private final String email = someEmail();

    /** What a domain or a plugin adds. */
    @Service
    public static class BadgePermissions implements PermissionSource {
        @Override
        public List<Permission> permissions() {
            return List.of(new Permission("badges.print", "badges.permission.print"), Permission.of("events.view"));
        }
    }

    @Test
    void a_new_organizer_has_an_owner_two_teams_and_its_name() {
        assertThat(PLATFORM.get(ListTeams.class).execute(nile))
                .extracting(Team::name, Team::rights, Team::members)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Owners", Rights.EVERYTHING, 1),
                        org.assertj.core.groups.Tuple.tuple("Door staff", AddDoorStaff.RIGHTS, 0));
        assertThat(PLATFORM.get(ListMembers.class).execute(nile))
                .extracting(Member::name, Member::state, Member::teams)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Owner", Member.State.ACTIVE, List.of("Owners")));
    }

    @Test
    void an_owner_with_a_bad_password_is_told_before_anything_is_made() {
        var step = new CreateTenant.Command("never-made", "Never", new NewTenantStep.Owner("no mail", " ", "short"));
        var result = PLATFORM.get(CreateTenant.class).execute(PlatformCall.system("test"), step);
        assertThat(result)
                .isEqualTo(new CreateTenant.Result.OwnerInvalid(List.of(
                        Violation.of("/email", "error.email"),
                        Violation.of("/name", "error.required"),
                        Violation.of("/password", "error.tooShort", 8))));
        var again = new CreateTenant.Command(
                "made-at-last", "Made", new NewTenantStep.Owner(email, "Mona", "owner-demo-2026"));
        assertThat(PLATFORM.get(CreateTenant.class).execute(PlatformCall.system("test"), again))
                .isInstanceOf(CreateTenant.Result.Created.class);
    }

    @Test
    void door_staff_may_scan_and_look_and_nothing_else() {
        PLATFORM.get(AddDoorStaff.class)
                .execute(by(nile, owner(nile)), new AddDoorStaff.Command(email, "Door", PASSWORD));
        var rights = welcome(nile, email).member().rights();
        assertThat(Permissions.BUILT_IN.stream().filter(rights::may))
                .containsExactlyInAnyOrder(Permissions.CHECKIN_SCAN, Permissions.CHECKIN_VIEW);
        assertThat(PLATFORM.get(ListTeams.class).execute(nile)).hasSize(2);
    }

    @Test
    void an_email_is_one_members_only_in_any_case_and_may_work_for_another_organizer() {
        member(nile, email, team(nile, Rights.NONE));
        var again = command(email.toUpperCase(), team(nile, Rights.NONE));
        assertThat(addMember.execute(TestPlatform.call(nile), again)).isEqualTo(new AddMember.Result.EmailTaken());
        var aurora = PLATFORM.newTenant();
        assertThat(addMember.execute(TestPlatform.call(aurora), command(email, team(aurora, Rights.NONE))))
                .isInstanceOf(AddMember.Result.Added.class);
    }

    @Test
    void bad_details_are_named_field_by_field() {
        var command = new AddMember.Command("mona@", "", "password2026", Set.of());
        assertThat(addMember.execute(TestPlatform.call(nile), command))
                .isEqualTo(new AddMember.Result.Invalid(List.of(
                        Violation.of("/email", "error.email"),
                        Violation.of("/name", "error.required"),
                        Violation.of("/password", "error.commonPassword"))));
    }

    @Test
    void another_organizers_team_is_no_team_here() {
        var theirs = team(PLATFORM.newTenant(), Rights.NONE);
        assertThat(addMember.execute(TestPlatform.call(nile), command(email, theirs)))
                .isEqualTo(new AddMember.Result.Invalid(List.of(Violation.of("/teams", "error.choice"))));
    }

    @Test
    void nobody_hands_on_rights_they_do_not_have() {
        var editors = team(nile, new Rights(false, Set.of(Permissions.TEAM_EDIT, Permissions.EVENTS_VIEW)));
        var editor = member(nile, email, editors);
        var owners = PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
        assertThat(addMember.execute(by(nile, editor), command(someEmail(), owners)))
                .isEqualTo(new AddMember.Result.BeyondYourRights());
        assertThat(addTeam(by(nile, editor), Rights.EVERYTHING)).isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(addTeam(by(nile, editor), new Rights(false, Set.of(Permissions.ORDERS_EDIT))))
                .isEqualTo(new AddTeam.Result.BeyondYourRights());
        assertThat(PLATFORM.get(DisableMember.class).execute(by(nile, editor), owner(nile)))
                .isEqualTo(new DisableMember.Result.LastOwner());
        // what they do have they may hand on
        assertThat(addMember.execute(by(nile, editor), command(someEmail(), editors)))
                .isInstanceOf(AddMember.Result.Added.class);
        var buyer = new CallContext(nile, Actor.BUYER, "test", Clock.systemUTC(), "test");
        assertThat(addMember.execute(buyer, command(someEmail(), editors)))
                .isEqualTo(new AddMember.Result.BeyondYourRights());
    }

    @Test
    void an_owner_cannot_be_disabled_by_somebody_who_may_less() {
        var owners = PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
        var second = member(nile, email, owners);
        var editor = member(nile, someEmail(), team(nile, new Rights(false, Set.of(Permissions.TEAM_EDIT))));
        assertThat(PLATFORM.get(DisableMember.class).execute(by(nile, editor), second))
                .isEqualTo(new DisableMember.Result.BeyondYourRights());
    }

    @Test
    void two_owners_who_disable_each_other_at_the_same_moment_leave_one() throws Exception {
        var owners = PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
        var first = owner(nile);
        var second = member(nile, email, owners);
        var disable = PLATFORM.get(DisableMember.class);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DisableMember.Result>> both = List.of(
                    () -> disable.execute(by(nile, first), second), () -> disable.execute(by(nile, second), first));
            for (var done : threads.invokeAll(both)) {
                done.get();
            }
        }
        assertThat(PLATFORM.get(ListMembers.class).execute(nile))
                .filteredOn(member -> member.state() == Member.State.ACTIVE)
                .hasSize(1);
    }

    @Test
    void a_domain_adds_permissions_but_cannot_rename_what_is_there() {
        var registry = PLATFORM.get(PermissionRegistry.class);
        assertThat(registry.all())
                .contains(new Permission("badges.print", "badges.permission.print"), Permission.of("events.view"))
                .hasSize(Permissions.BUILT_IN.size() + 1);
        assertThat(addTeam(TestPlatform.call(nile), new Rights(false, Set.of("badges.print"))))
                .isInstanceOf(AddTeam.Result.Added.class);
        assertThat(addTeam(TestPlatform.call(nile), new Rights(false, Set.of("badges.eat"))))
                .isEqualTo(new AddTeam.Result.Invalid(List.of(Violation.of("/permissions", "error.choice"))));
    }

    private static AddTeam.Result addTeam(CallContext call, Rights rights) {
        return PLATFORM.get(AddTeam.class).execute(call, new AddTeam.Command("Team", rights));
    }

    private static AddMember.Command command(String email, TeamId team) {
        return new AddMember.Command(email, "Mona", PASSWORD, Set.of(team));
    }
}
