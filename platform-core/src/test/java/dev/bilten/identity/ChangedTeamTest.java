package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.ChangeTeams;
import dev.bilten.identity.app.DeleteTeam;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.EditTeam;
import dev.bilten.identity.app.EndSessions;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ChangedTeamTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final ChangeTeams change = PLATFORM.get(ChangeTeams.class);
    private final EditTeam edit = PLATFORM.get(EditTeam.class);
    private final EndSessions end = PLATFORM.get(EndSessions.class);
    private final SessionLookup sessions = PLATFORM.get(SessionLookup.class);
    private final TeamId viewers = team(nile, rights(Permissions.EVENTS_VIEW));
    private final TeamId sellers = team(nile, rights(Permissions.ORDERS_VIEW));
    private final String email = someEmail();

    private static Rights rights(String... permissions) {
        return new Rights(false, Set.of(permissions));
    }

    private TeamId owners() {
        return PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
    }

    private MemberId editor() {
        return member(nile, someEmail(), team(nile, rights(Permissions.TEAM_EDIT, Permissions.EVENTS_VIEW)));
    }

    @Test
    void whoever_comes_into_another_team_may_at_once_what_it_may_and_no_more() {
        var mona = member(nile, email, viewers);
        var token = welcome(nile, email).token();
        assertThat(sessions.find(nile, token).orElseThrow().may(Permissions.EVENTS_VIEW))
                .isTrue();
        assertThat(change.execute(by(nile, owner(nile)), mona, Set.of(sellers)))
                .isEqualTo(new ChangeTeams.Result.Changed());
        assertThat(sessions.find(nile, token).orElseThrow().rights()).isEqualTo(rights(Permissions.ORDERS_VIEW));
        assertThat(PLATFORM.get(ListTeams.class).of(nile, mona)).containsExactly(sellers);
        var filter = new AuditLog.Filter(Optional.of("member"), Optional.of(mona.toString()), Optional.empty());
        assertThat(PLATFORM.get(AuditLog.class)
                        .list(nile, filter, Optional.empty(), 1)
                        .results())
                .extracting(AuditLog.Line::action)
                .containsExactly("member.teams-changed");
    }

    @Test
    void the_last_owner_stays_one() {
        var owner = owner(nile);
        assertThat(change.execute(by(nile, owner), owner, Set.of(viewers)))
                .isEqualTo(new ChangeTeams.Result.LastOwner());
        assertThat(change.execute(by(nile, owner), owner, Set.of(viewers, owners())))
                .isEqualTo(new ChangeTeams.Result.Changed());
        member(nile, email, owners());
        assertThat(change.execute(by(nile, owner), owner, Set.of(viewers))).isEqualTo(new ChangeTeams.Result.Changed());
    }

    @Test
    void two_owners_who_take_it_from_each_other_at_the_same_moment_leave_one() throws Exception {
        var first = owner(nile);
        var second = member(nile, email, owners());
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<ChangeTeams.Result>> both = List.of(
                    () -> change.execute(by(nile, first), second, Set.of(viewers)),
                    () -> change.execute(by(nile, second), first, Set.of(viewers)));
            for (var done : threads.invokeAll(both)) {
                done.get();
            }
        }
        assertThat(PLATFORM.get(ListMembers.class).execute(nile))
                .filteredOn(member -> member.teams().contains("Owners"))
                .extracting(Member::id)
                .hasSize(1);
    }

    /**
     * Both are held back where they would take the memberships away, so that without the lock on the owners each has seen two
     * of them; with it, the second one waits and then sees what the first one did.
     */
    @Test
    void two_owners_who_step_down_at_the_same_moment_leave_one() throws Exception {
        var first = owner(nile);
        var second = member(nile, email, owners());
        var answers = whileMembershipsAreHeld(
                () -> change.execute(by(nile, first), first, Set.of(viewers)),
                () -> change.execute(by(nile, second), second, Set.of(viewers)));
        assertThat(answers)
                .containsExactlyInAnyOrder(new ChangeTeams.Result.Changed(), new ChangeTeams.Result.LastOwner());
        assertThat(remainingOwners()).hasSize(1);
    }

    @Test
    void an_owner_who_steps_down_while_the_other_owners_team_is_deleted_stays_or_the_team_does() throws Exception {
        var first = owner(nile);
        var others = team(nile, Rights.EVERYTHING);
        member(nile, email, others);
        var answers = whileMembershipsAreHeld(
                () -> change.execute(TestPlatform.call(nile), first, Set.of(viewers)),
                () -> PLATFORM.get(DeleteTeam.class).execute(TestPlatform.call(nile), others));
        assertThat(answers)
                .filteredOn(answer ->
                        answer instanceof ChangeTeams.Result.Changed || answer instanceof DeleteTeam.Result.Deleted)
                .hasSize(1);
    }

    private List<Object> whileMembershipsAreHeld(Callable<Object> one, Callable<Object> other) throws Exception {
        var database = PLATFORM.get(Database.class);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var started = new ArrayList<Future<Object>>();
            database.inTransaction(nile, () -> {
                database.sql()
                        .createQuery("select member_id from team_member for update")
                        .mapTo(MemberId.class)
                        .list();
                started.add(threads.submit(one));
                started.add(threads.submit(other));
                awaitWaiting(database);
            });
            return List.of(started.getFirst().get(), started.getLast().get());
        }
    }

    /** Until both stand at a lock; the race is proven only then. */
    private static void awaitWaiting(Database database) {
        for (int i = 0; i < 500; i++) {
            int waiting = database.sql()
                    .createQuery("select count(*) from pg_locks where not granted")
                    .mapTo(Integer.class)
                    .one();
            if (waiting >= 2) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("they did not meet");
    }

    private List<MemberId> remainingOwners() {
        return PLATFORM.get(ListMembers.class).execute(nile).stream()
                .filter(member -> member.teams().contains("Owners"))
                .map(Member::id)
                .toList();
    }

    @Test
    void nobody_gives_or_takes_more_than_they_may() {
        var editor = editor();
        var mona = member(nile, email, viewers);
        assertThat(change.execute(by(nile, editor), mona, Set.of(sellers)))
                .isEqualTo(new ChangeTeams.Result.BeyondYourRights());
        assertThat(change.execute(by(nile, editor), owner(nile), Set.of(viewers)))
                .isEqualTo(new ChangeTeams.Result.BeyondYourRights());
        assertThat(edit.execute(by(nile, editor), sellers, new EditTeam.Command("Mine", Set.of())))
                .isEqualTo(new EditTeam.Result.BeyondYourRights());
        assertThat(edit.execute(
                        by(nile, editor), viewers, new EditTeam.Command("Mine", Set.of(Permissions.ORDERS_EDIT))))
                .isEqualTo(new EditTeam.Result.BeyondYourRights());
        assertThat(end.execute(by(nile, editor), owner(nile))).isEqualTo(new EndSessions.Result.BeyondYourRights());
    }

    @Test
    void a_team_may_other_things_from_now_on_and_so_may_whoever_is_in_it() {
        member(nile, email, viewers);
        var token = welcome(nile, email).token();
        assertThat(sessions.find(nile, token)).isPresent();
        var command = new EditTeam.Command(" Box office ", Set.of(Permissions.ORDERS_VIEW, Permissions.ORDERS_EDIT));
        assertThat(edit.execute(by(nile, owner(nile)), viewers, command)).isEqualTo(new EditTeam.Result.Saved());
        assertThat(sessions.find(nile, token).orElseThrow().rights())
                .isEqualTo(rights(Permissions.ORDERS_VIEW, Permissions.ORDERS_EDIT));
        assertThat(PLATFORM.get(ListTeams.class).execute(nile))
                .extracting(Team::name)
                .contains("Box office");
    }

    @Test
    void a_team_that_may_do_everything_keeps_doing_so() {
        edit.execute(by(nile, owner(nile)), owners(), new EditTeam.Command("Bosses", Set.of(Permissions.EVENTS_VIEW)));
        assertThat(PLATFORM.get(ListTeams.class).execute(nile).getFirst())
                .returns("Bosses", Team::name)
                .returns(Rights.EVERYTHING, Team::rights);
    }

    @Test
    void what_is_wrong_with_a_team_is_named() {
        assertThat(edit.execute(by(nile, owner(nile)), viewers, new EditTeam.Command(" ", Set.of("badges.eat"))))
                .isEqualTo(new EditTeam.Result.Invalid(List.of(
                        Violation.of("/name", "error.required"), Violation.of("/permissions", "error.choice"))));
    }

    @Test
    void another_organizers_member_or_team_is_not_there() {
        var aurora = PLATFORM.newTenant();
        var theirs = team(aurora, Rights.NONE);
        var them = member(aurora, email, theirs);
        assertThat(change.execute(by(nile, owner(nile)), them, Set.of(viewers)))
                .isEqualTo(new ChangeTeams.Result.NotThere());
        assertThat(change.execute(by(nile, owner(nile)), owner(nile), Set.of(theirs, owners())))
                .isEqualTo(new ChangeTeams.Result.NoSuchTeam());
        assertThat(edit.execute(by(nile, owner(nile)), theirs, new EditTeam.Command("Ours", Set.of())))
                .isEqualTo(new EditTeam.Result.NotThere());
        assertThat(end.execute(by(nile, owner(nile)), them)).isEqualTo(new EndSessions.Result.NotThere());
    }

    @Test
    void all_sessions_of_a_member_end_and_those_opened_afterwards_hold() {
        var mona = member(nile, email, viewers);
        var phone = welcome(nile, email).token();
        var desk = welcome(nile, email).token();
        var others = welcome(nile, "owner@" + nile.slug() + ".test").token();
        assertThat(sessions.find(nile, phone)).isPresent();
        assertThat(end.execute(by(nile, owner(nile)), mona)).isEqualTo(new EndSessions.Result.Ended());
        assertThat(sessions.find(nile, phone)).isEmpty();
        assertThat(sessions.find(nile, desk)).isEmpty();
        assertThat(sessions.find(nile, others)).isPresent();
        assertThat(sessions.find(nile, welcome(nile, email).token())).isPresent();
        PLATFORM.get(DisableMember.class).execute(by(nile, owner(nile)), mona);
        assertThat(end.execute(by(nile, owner(nile)), mona)).isEqualTo(new EndSessions.Result.NotThere());
    }
}
