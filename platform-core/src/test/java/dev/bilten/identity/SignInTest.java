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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Bcrypt;
import dev.bilten.database.api.Database;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.EnableMember;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.identity.app.SignIn;
import dev.bilten.identity.app.SignOut;
import dev.bilten.identity.infra.SignInLimits;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.Alone;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestRedis;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Alone
class SignInTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final SessionLookup sessions = PLATFORM.get(SessionLookup.class);
    private final String email = someEmail();

    @Test
    void the_right_password_opens_a_session_with_the_rights_of_the_teams() {
        member(nile, email, team(nile, rights(Permissions.EVENTS_VIEW)), team(nile, rights(Permissions.ORDERS_VIEW)));
        var token = welcome(nile, "  " + email.toUpperCase() + " ").token();
        var signedIn = sessions.find(nile, token).orElseThrow();
        assertThat(signedIn.email()).isEqualTo(email);
        assertThat(signedIn.rights()).isEqualTo(rights(Permissions.EVENTS_VIEW, Permissions.ORDERS_VIEW));
        assertThat(signedIn.may(Permissions.TEAM_EDIT)).isFalse();
    }

    @Test
    void the_first_owner_may_do_everything() {
        var token = welcome(nile, "owner@" + nile.slug() + ".test").token();
        assertThat(sessions.find(nile, token).orElseThrow().may("a.plugin.of.tomorrow"))
                .isTrue();
    }

    @Test
    void a_wrong_password_an_unknown_email_and_a_disabled_member_are_refused_alike() {
        var id = member(nile, email, team(nile, Rights.NONE));
        assertThat(signIn(nile, email, "not-the-password")).isEqualTo(new SignIn.Result.Refused());
        assertThat(signIn(nile, someEmail(), PASSWORD)).isEqualTo(new SignIn.Result.Refused());
        PLATFORM.get(DisableMember.class).execute(TestPlatform.call(nile), id);
        assertThat(signIn(nile, email, PASSWORD)).isEqualTo(new SignIn.Result.Refused());
        assertThat(signIn(nile, email, "x".repeat(1_000_000))).isEqualTo(new SignIn.Result.Refused());
        assertThat(signIn(nile, "", "")).isEqualTo(new SignIn.Result.Refused());
    }

    @Test
    void an_unknown_email_costs_the_same_time_as_a_wrong_password() {
        IntStream.range(0, 3).forEach(warmUp -> signIn(nile, someEmail(), PASSWORD));
        long known = medianNanos(() -> {
            var mine = someEmail();
            member(nile, mine, team(nile, Rights.NONE));
            return mine;
        });
        long unknown = medianNanos(Identities::someEmail);
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void a_token_of_one_organizer_opens_nothing_at_another() {
        var aurora = PLATFORM.newTenant();
        var token = welcome(nile, "owner@" + nile.slug() + ".test").token();
        assertThat(sessions.find(aurora, token)).isEmpty();
        assertThat(sessions.find(nile, token)).isPresent();
    }

    @Test
    void what_is_no_token_is_nobodys() {
        assertThat(sessions.find(nile, "")).isEmpty();
        assertThat(sessions.find(nile, "*")).isEmpty();
        assertThat(sessions.find(nile, "0".repeat(26))).isEmpty();
    }

    @Test
    void who_signs_out_is_out_and_other_sessions_stay() {
        var owner = "owner@" + nile.slug() + ".test";
        var here = welcome(nile, owner).token();
        var there = welcome(nile, owner).token();
        PLATFORM.get(SignOut.class).execute(nile, here);
        assertThat(sessions.find(nile, here)).isEmpty();
        assertThat(sessions.find(nile, there)).isPresent();
    }

    @Test
    void a_disabled_member_is_out_at_once_and_in_again_when_enabled() {
        var id = member(nile, email, team(nile, Rights.NONE));
        var token = welcome(nile, email).token();
        assertThat(sessions.find(nile, token)).isPresent();
        assertThat(PLATFORM.get(DisableMember.class).execute(by(nile, owner(nile)), id))
                .isEqualTo(new DisableMember.Result.Disabled());
        assertThat(sessions.find(nile, token)).isEmpty();
        assertThat(PLATFORM.get(EnableMember.class).execute(by(nile, owner(nile)), id))
                .isTrue();
        assertThat(sessions.find(nile, token)).isPresent();
    }

    @Test
    void a_member_disabled_on_another_node_is_out_within_five_seconds() throws Exception {
        var id = member(nile, email, team(nile, Rights.NONE));
        var token = welcome(nile, email).token();
        assertThat(sessions.find(nile, token)).isPresent();
        behindTheBack("update member set state = 'DISABLED' where id = '" + id + "'");
        // the positive control: this node does remember, so what ends it is the time
        assertThat(sessions.find(nile, token)).isPresent();
        Thread.sleep(5_050);
        assertThat(sessions.find(nile, token)).isEmpty();
    }

    @Test
    void after_ten_wrong_tries_even_the_right_password_waits_but_only_for_that_email() {
        member(nile, email, team(nile, Rights.NONE));
        for (int i = 0; i < SignInLimits.PER_EMAIL; i++) {
            assertThat(signIn(nile, email, "wrong-" + i)).isEqualTo(new SignIn.Result.Refused());
        }
        assertThat(signIn(nile, email, PASSWORD)).isEqualTo(new SignIn.Result.TooManyAttempts(SignInLimits.WINDOW));
        assertThat(welcome(nile, "owner@" + nile.slug() + ".test")).isNotNull();
    }

    @Test
    void signing_in_rightly_is_never_too_often() {
        member(nile, email, team(nile, Rights.NONE));
        for (int i = 0; i < SignInLimits.PER_EMAIL + 2; i++) {
            assertThat(signIn(nile, email, PASSWORD, "203.0.113.7")).isInstanceOf(SignIn.Result.Welcome.class);
        }
    }

    @Test
    void many_tries_at_the_same_moment_are_no_way_around_the_limit() throws Exception {
        member(nile, email, team(nile, Rights.NONE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> signIn(nile, email, "wrong-" + i)))
                    .toList();
            int judged = 0;
            for (var one : tries) {
                judged += one.get() instanceof SignIn.Result.TooManyAttempts ? 0 : 1;
            }
            assertThat(judged).isEqualTo(SignInLimits.PER_EMAIL);
        }
    }

    @Test
    void one_address_cannot_try_many_emails_and_a_whole_ipv6_network_is_one_address() {
        for (int i = 0; i < SignInLimits.PER_ADDRESS; i++) {
            signIn(nile, "guess" + i + "@people.test", "guess-guess", "2001:db8:1:2::" + i);
        }
        assertThat(signIn(nile, "another@people.test", "guess-guess", "2001:db8:1:2:ffff::1"))
                .isInstanceOf(SignIn.Result.TooManyAttempts.class);
        assertThat(signIn(nile, "another@people.test", "guess-guess", "2001:db8:1:3::1"))
                .isEqualTo(new SignIn.Result.Refused());
    }

    @Test
    void an_old_bcrypt_hash_lets_in_once_more_and_becomes_argon2id() {
        var id = member(nile, email, team(nile, Rights.NONE));
        var old = Password.hash(PASSWORD)
                .with(BcryptFunction.getInstance(Bcrypt.B, 6))
                .getResult();
        behindTheBack("update member set password_hash = '" + old + "' where id = '" + id + "'");
        assertThat(signIn(nile, email, "not-the-password")).isEqualTo(new SignIn.Result.Refused());
        assertThat(hash(id.toString())).isEqualTo(old);
        welcome(nile, email);
        assertThat(hash(id.toString())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        welcome(nile, email);
    }

    @Test
    void a_session_outlives_the_node_that_opened_it() {
        var token = welcome(nile, "owner@" + nile.slug() + ".test").token();
        var other = TestPlatform.start(Identities.REDIS.settings());
        assertThat(other.get(SessionLookup.class).find(nile, token)).isPresent();
        other.close();
    }

    @Test
    void without_redis_signing_in_says_try_again_and_sessions_are_unavailable_not_over() {
        var redis = TestRedis.notStarted();
        var node = TestPlatform.start(redis.settings());
        assertThat(node.get(SignIn.class)
                        .execute(
                                TestPlatform.call(nile),
                                new SignIn.Command("owner@" + nile.slug() + ".test", PASSWORD, "192.0.2.1")))
                .isEqualTo(new SignIn.Result.TryAgain());
        assertThatThrownBy(() -> node.get(SessionLookup.class).find(nile, "0".repeat(26)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        node.close();
    }

    @Test
    void nothing_secret_is_printed() {
        var result = welcome(nile, "owner@" + nile.slug() + ".test");
        assertThat(result.toString()).doesNotContain(result.token());
        assertThat(new SignIn.Command(email, PASSWORD, "192.0.2.1").toString()).doesNotContain(PASSWORD);
    }

    private long medianNanos(java.util.function.Supplier<String> emails) {
        var times = new long[9];
        for (int i = 0; i < times.length; i++) {
            var mine = emails.get();
            long start = System.nanoTime();
            assertThat(signIn(nile, mine, "not-the-password")).isEqualTo(new SignIn.Result.Refused());
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return LongStream.of(times).skip(4).findFirst().orElseThrow();
    }

    private String hash(String id) {
        return PLATFORM.get(Database.class)
                .inTransaction(
                        nile,
                        () -> PLATFORM.get(Database.class)
                                .sql()
                                .createQuery("select password_hash from member where id = '" + id + "'")
                                .mapTo(String.class)
                                .one());
    }

    private void behindTheBack(String sql) {
        var database = PLATFORM.get(Database.class);
        database.inTransaction(nile, () -> {
            database.sql().execute(sql);
        });
    }

    private static Rights rights(String... permissions) {
        return new Rights(false, Set.of(permissions));
    }
}
