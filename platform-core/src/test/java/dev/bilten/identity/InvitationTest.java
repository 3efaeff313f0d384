package dev.bilten.identity;

import static dev.bilten.identity.Identities.PASSWORD;
import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.signIn;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.Invitation;
import dev.bilten.identity.api.Invitations;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.AcceptInvite;
import dev.bilten.identity.app.DeleteTeam;
import dev.bilten.identity.app.EnableMember;
import dev.bilten.identity.app.InviteMember;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.ResendInvite;
import dev.bilten.identity.app.SignIn;
import dev.bilten.identity.app.WithdrawInvite;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final InviteMember invite = PLATFORM.get(InviteMember.class);
    private final AcceptInvite accept = PLATFORM.get(AcceptInvite.class);
    private final ResendInvite resend = PLATFORM.get(ResendInvite.class);
    private final WithdrawInvite withdraw = PLATFORM.get(WithdrawInvite.class);
    private final TeamId viewers = team(nile, new Rights(false, Set.of(Permissions.EVENTS_VIEW)));
    private final String email = someEmail();

    private MemberId invited() {
        var result = invite.execute(by(nile, owner(nile)), new InviteMember.Command(email, Set.of(viewers), "de"));
        return ((InviteMember.Result.Invited) result).member();
    }

    private Invitation open(MemberId member) {
        return PLATFORM.get(Invitations.class).open(nile, member, Instant.now()).orElseThrow();
    }

    private AcceptInvite.Result accept(String token) {
        return accept.execute(TestPlatform.call(nile), new AcceptInvite.Command(token, " Mona ", PASSWORD));
    }

    private CallContext in(Duration later) {
        return by(nile, owner(nile)).at(Clock.offset(Clock.systemUTC(), later));
    }

    @Test
    void who_accepts_is_in_with_their_own_name_and_password_and_the_link_is_good_once() {
        var token = open(invited()).token();
        assertThat(accept.look(nile, token, Instant.now())).hasValue(email);
        assertThat(accept(token)).isEqualTo(new AcceptInvite.Result.Accepted(email));
        var mona = welcome(nile, email).member();
        assertThat(mona.name()).isEqualTo("Mona");
        assertThat(mona.rights()).isEqualTo(new Rights(false, Set.of(Permissions.EVENTS_VIEW)));
        assertThat(accept.look(nile, token, Instant.now())).isEmpty();
        assertThat(accept(token)).isEqualTo(new AcceptInvite.Result.NotGood());
    }

    @Test
    void of_many_who_accept_at_the_same_moment_one_comes_in() throws Exception {
        var token = open(invited()).token();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = threads.invokeAll(
                    java.util.Collections.nCopies(4, (Callable<AcceptInvite.Result>) () -> accept(token)));
            int in = 0;
            for (var one : tries) {
                in += one.get() instanceof AcceptInvite.Result.Accepted ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void who_is_only_invited_cannot_sign_in_nor_be_let_in_otherwise() {
        var id = invited();
        assertThat(signIn(nile, email, "")).isEqualTo(new SignIn.Result.Refused());
        assertThat(signIn(nile, email, PASSWORD)).isEqualTo(new SignIn.Result.Refused());
        assertThat(PLATFORM.get(EnableMember.class).execute(by(nile, owner(nile)), id))
                .isFalse();
        assertThat(PLATFORM.get(ListMembers.class).execute(nile))
                .extracting(Member::state)
                .containsExactly(Member.State.ACTIVE, Member.State.INVITED);
    }

    @Test
    void an_invited_owner_is_none_yet_so_the_last_one_stays() {
        var owners = PLATFORM.get(ListTeams.class).execute(nile).getFirst().id();
        var more = team(nile, Rights.EVERYTHING);
        invite.execute(by(nile, owner(nile)), new InviteMember.Command(email, Set.of(more), "en"));
        assertThat(PLATFORM.get(DeleteTeam.class).execute(by(nile, owner(nile)), owners))
                .isEqualTo(new DeleteTeam.Result.LastOwners());
    }

    @Test
    void the_database_has_the_links_hash_alone() {
        var token = open(invited()).token();
        var database = PLATFORM.get(Database.class);
        var kept = database.inTransaction(
                nile,
                () -> database.sql()
                        .createQuery(
                                "select string_agg(to_jsonb(m)::text, '') || (select string_agg(to_jsonb(a)::text, '')"
                                        + " from audit_entry a) || (select string_agg(to_jsonb(o)::text, '') from outbox o) from member m")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains(email).doesNotContain(token);
        assertThat(open(invitedMember()).toString()).doesNotContain(token);
    }

    private MemberId invitedMember() {
        return PLATFORM.get(ListMembers.class).execute(nile).getLast().id();
    }

    @Test
    void a_week_later_it_is_over_and_sent_again_there_is_a_new_link_and_the_old_one_is_dead() {
        var id = invited();
        var old = open(id).token();
        assertThat(accept.look(nile, old, Instant.now().plus(Duration.ofDays(6))))
                .isPresent();
        assertThat(accept.look(nile, old, Instant.now().plus(Duration.ofDays(8))))
                .isEmpty();
        assertThat(resend.execute(by(nile, owner(nile)), id, "en")).isEqualTo(new ResendInvite.Result.TooSoon());
        assertThat(resend.execute(in(Duration.ofDays(8)), id, "en")).isEqualTo(new ResendInvite.Result.Sent());
        assertThat(accept(old)).isEqualTo(new AcceptInvite.Result.NotGood());
        assertThat(accept(open(id).token())).isEqualTo(new AcceptInvite.Result.Accepted(email));
        assertThat(resend.execute(in(Duration.ofDays(9)), id, "en")).isEqualTo(new ResendInvite.Result.NotThere());
    }

    @Test
    void taken_back_it_is_gone_and_the_address_can_be_invited_anew_but_a_member_is_not_taken_back() {
        var id = invited();
        var token = open(id).token();
        assertThat(withdraw.execute(by(nile, owner(nile)), id)).isEqualTo(new WithdrawInvite.Result.Withdrawn());
        assertThat(accept(token)).isEqualTo(new AcceptInvite.Result.NotGood());
        assertThat(withdraw.execute(by(nile, owner(nile)), owner(nile)))
                .isEqualTo(new WithdrawInvite.Result.NotThere());
        assertThat(accept(open(invited()).token())).isEqualTo(new AcceptInvite.Result.Accepted(email));
    }

    @Test
    void the_inviter_is_told_of_an_address_that_is_a_member_or_invited_already() {
        invited();
        var again = new InviteMember.Command(email.toUpperCase(), Set.of(viewers), "en");
        assertThat(invite.execute(by(nile, owner(nile)), again)).isEqualTo(new InviteMember.Result.InvitedBefore());
        var known = someEmail();
        member(nile, known, viewers);
        assertThat(invite.execute(by(nile, owner(nile)), new InviteMember.Command(known, Set.of(viewers), "en")))
                .isEqualTo(new InviteMember.Result.EmailTaken());
        assertThat(invite.execute(by(nile, owner(nile)), new InviteMember.Command("mona@", Set.of(viewers), "en")))
                .isEqualTo(new InviteMember.Result.Invalid(List.of(Violation.of("/email", "error.email"))));
    }

    @Test
    void a_weak_password_keeps_the_link_good() {
        var token = open(invited()).token();
        assertThat(accept.execute(TestPlatform.call(nile), new AcceptInvite.Command(token, "Mona", "short")))
                .isEqualTo(new AcceptInvite.Result.Invalid(List.of(Violation.of("/password", "error.tooShort", 8))));
        assertThat(accept(token)).isEqualTo(new AcceptInvite.Result.Accepted(email));
    }

    @Test
    void nobody_invites_sends_or_takes_back_what_may_more_than_they_and_other_organizers_have_no_part_in_it() {
        var editor = member(nile, someEmail(), team(nile, new Rights(false, Set.of(Permissions.TEAM_EDIT))));
        assertThat(invite.execute(by(nile, editor), new InviteMember.Command(email, Set.of(viewers), "en")))
                .isEqualTo(new InviteMember.Result.BeyondYourRights());
        var id = invited();
        assertThat(resend.execute(by(nile, editor), id, "en")).isEqualTo(new ResendInvite.Result.BeyondYourRights());
        assertThat(withdraw.execute(by(nile, editor), id)).isEqualTo(new WithdrawInvite.Result.BeyondYourRights());
        var aurora = PLATFORM.newTenant();
        assertThat(accept.look(aurora, open(id).token(), Instant.now())).isEmpty();
        assertThat(withdraw.execute(by(aurora, owner(aurora)), id)).isEqualTo(new WithdrawInvite.Result.NotThere());
    }
}
