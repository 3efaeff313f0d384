package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.EnterOrganizer;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.app.AdmitAgency;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An agency's people come into the organizers it looks after, and into no other. */
class AgencyTest {
    private final EnterOrganizer enter = PLATFORM.get(EnterOrganizer.class);
    private final SessionLookup sessions = PLATFORM.get(SessionLookup.class);
    private final AssignOrganizer assign = PLATFORM.get(AssignOrganizer.class);
    private final AdmitAgency admit = PLATFORM.get(AdmitAgency.class);
    private final PlatformCall operator = PlatformCall.system("test");
    private final TenantContext home = PLATFORM.newTenant();
    private final TenantContext nile = PLATFORM.newTenant();
    private final Agency agency = agency(home);

    private Agency agency(TenantContext from) {
        var made =
                PLATFORM.get(CreateAgency.class).execute(operator, new CreateAgency.Command(from.id(), "Nile Agency"));
        return ((CreateAgency.Result.Created) made).agency();
    }

    private void assign(TenantContext organizer) {
        assertThat(assign.execute(operator, agency.id(), organizer.id()))
                .isInstanceOf(AssignOrganizer.Result.Assigned.class);
    }

    private Optional<String> pass(MemberId person) {
        return enter.invite(by(home, person), nile.id()).map(EnterOrganizer.Invitation::pass);
    }

    private Optional<SignedIn> inside(String token) {
        return sessions.find(nile, token);
    }

    private String comeIn() {
        var pass = pass(owner(home)).orElseThrow();
        return enter.enter(TestPlatform.call(nile), pass).orElseThrow();
    }

    @Test
    void somebody_of_the_agency_comes_in_under_their_own_name() {
        assign(nile);
        var guest = inside(comeIn()).orElseThrow();
        assertThat(guest.name()).isEqualTo("Owner (Nile Agency)");
        assertThat(guest.member()).isEqualTo(owner(home));
        assertThat(guest.may(Permissions.EVENTS_EDIT)).isTrue();
        assertThat(guest.may(Permissions.THEMES_EDIT)).isTrue();
    }

    @Test
    void a_guest_gets_nothing_that_would_outlive_the_access() {
        assign(nile);
        var guest = inside(comeIn()).orElseThrow();
        assertThat(guest.rights().everything()).isFalse();
        assertThat(guest.may(Permissions.TEAM_EDIT)).isFalse();
        assertThat(guest.may(Permissions.API_KEYS_EDIT)).isFalse();
        assertThat(guest.may(Permissions.AGENCY_WORK)).isFalse();
    }

    @Test
    void nobody_comes_in_where_the_agency_does_not_look_after() {
        assertThat(pass(owner(home))).isEmpty();
        agency(PLATFORM.newTenant());
        assign(nile);
        var foreign = PLATFORM.newTenant();
        agency(foreign);
        assertThat(enter.invite(by(foreign, owner(foreign)), nile.id())).isEmpty();
    }

    @Test
    void a_pass_for_one_organizer_opens_no_other() {
        assign(nile);
        var aurora = PLATFORM.newTenant();
        assign(aurora);
        var pass = pass(owner(home)).orElseThrow();
        assertThat(enter.look(aurora, pass, Instant.now())).isEmpty();
        assertThat(enter.enter(TestPlatform.call(aurora), pass)).isEmpty();
        assertThat(enter.look(nile, pass, Instant.now())).isPresent();
        assertThat(sessions.find(aurora, comeIn())).isEmpty();
    }

    @Test
    void a_pass_is_good_once_and_for_minutes() {
        assign(nile);
        var pass = pass(owner(home)).orElseThrow();
        assertThat(enter.look(nile, pass, Instant.now().plus(Duration.ofMinutes(6))))
                .isEmpty();
        assertThat(enter.look(nile, pass.replace(home.id().toString(), nile.id().toString()), Instant.now()))
                .isEmpty();
        assertThat(enter.enter(TestPlatform.call(nile), pass)).isPresent();
        assertThat(enter.enter(TestPlatform.call(nile), pass)).isEmpty();
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
        assertThat(enter.enter(TestPlatform.call(nile, late), pass(owner(home)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoever_is_shut_out_is_out_with_the_next_request_and_may_be_let_in_again() {
        assign(nile);
        var token = comeIn();
        assertThat(admit.execute(by(nile, owner(nile)), false)).isTrue();
        assertThat(inside(token)).isEmpty();
        assertThat(pass(owner(home))).isEmpty();
        assertThat(admit.execute(by(nile, owner(nile)), true)).isTrue();
        assertThat(inside(token)).isPresent();
        assertThat(admit.execute(by(home, owner(home)), false)).isFalse();
    }

    @Test
    void an_organizer_that_is_taken_away_is_closed_at_once() {
        assign(nile);
        var token = comeIn();
        var other = agency(PLATFORM.newTenant());
        assertThat(assign.dismiss(operator, other.id(), nile.id())).isFalse();
        assertThat(inside(token)).isPresent();
        assertThat(assign.dismiss(operator, agency.id(), nile.id())).isTrue();
        assertThat(inside(token)).isEmpty();
        assign.execute(operator, other.id(), nile.id());
        assertThat(inside(token)).isEmpty();
    }

    @Test
    void only_people_of_the_agency_who_may_do_so_enter() {
        assign(nile);
        var helper = member(home, someEmail(), team(home, new Rights(false, Set.of(Permissions.EVENTS_EDIT))));
        assertThat(pass(helper)).isEmpty();
        var worker = member(home, someEmail(), team(home, new Rights(false, Set.of(Permissions.AGENCY_WORK))));
        var token =
                enter.enter(TestPlatform.call(nile), pass(worker).orElseThrow()).orElseThrow();
        assertThat(inside(token)).isPresent();
        PLATFORM.get(DisableMember.class).execute(by(home, owner(home)), worker);
        assertThat(inside(token)).isEmpty();
    }

    @Test
    void the_organizers_log_tells_who_came_and_who_was_shut_out() {
        assign(nile);
        comeIn();
        admit.execute(by(nile, owner(nile)), false);
        var trail = PLATFORM.get(AuditTrail.class);
        assertThat(trail.of(nile, "agency", agency.id().toString(), 9))
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("agency.assigned", "agency.shut-out");
        assertThat(trail.of(nile, "agency", owner(home).toString(), 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().name()).isEqualTo("Owner (Nile Agency)"));
    }

    @Test
    void an_organizer_has_one_agency_and_agencies_have_none() {
        assign(nile);
        var other = agency(PLATFORM.newTenant());
        assertThat(assign.execute(operator, other.id(), nile.id())).isInstanceOf(AssignOrganizer.Result.Taken.class);
        assertThat(assign.execute(operator, other.id(), home.id())).isInstanceOf(AssignOrganizer.Result.Taken.class);
        assertThat(PLATFORM.get(CreateAgency.class)
                        .execute(operator, new CreateAgency.Command(nile.id(), "Under another")))
                .isInstanceOf(CreateAgency.Result.Taken.class);
        assertThat(PLATFORM.get(CreateAgency.class).execute(operator, new CreateAgency.Command(home.id(), "Twice")))
                .isInstanceOf(CreateAgency.Result.Taken.class);
    }

    @Test
    void an_agency_sees_its_own_organizers_alone() {
        assign(nile);
        var list = PLATFORM.get(ListAgencies.class);
        assertThat(list.ledFrom(home).orElseThrow().organizers())
                .extracting(one -> one.tenant().id())
                .containsExactly(nile.id());
        assertThat(list.ledFrom(nile)).isEmpty();
        var other = PLATFORM.newTenant();
        agency(other);
        assertThat(list.ledFrom(other).orElseThrow().organizers()).isEmpty();
        assertThat(PLATFORM.get(Agencies.class).ledFrom(home)).isPresent();
        assertThat(PLATFORM.get(Agencies.class).recall(nile)).isPresent();
    }
}
