package dev.bilten.identity;

import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.AddMember;
import dev.bilten.identity.app.AddTeam;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.SignIn;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestRedis;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** One node with its Redis for the tests of this domain, and the people they need. */
final class Identities {
    static final TestRedis REDIS = TestRedis.started();
    static final TestPlatform PLATFORM = TestPlatform.start(REDIS.settings());
    static final String PASSWORD = "owner-test-2026";

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(REDIS::close));
    }

    private Identities() {}

    static String someEmail() {
        return Secrets.code(8).toLowerCase(Locale.ROOT) + "@people.test";
    }

    static MemberId owner(TenantContext tenant) {
        return PLATFORM.get(ListMembers.class).execute(tenant).getFirst().id();
    }

    static CallContext by(TenantContext tenant, MemberId member) {
        var actor = new Actor(Actor.Kind.MEMBER, member.toString(), "Somebody");
        return new CallContext(tenant, actor, "test", Clock.systemUTC(), "test");
    }

    static TeamId team(TenantContext tenant, Rights rights) {
        var result = PLATFORM.get(AddTeam.class)
                .execute(TestPlatform.call(tenant), new AddTeam.Command("Team " + Secrets.code(4), rights));
        return ((AddTeam.Result.Added) result).team();
    }

    static MemberId member(TenantContext tenant, String email, TeamId... teams) {
        var result = PLATFORM.get(AddMember.class)
                .execute(TestPlatform.call(tenant), new AddMember.Command(email, "Mona", PASSWORD, Set.of(teams)));
        return ((AddMember.Result.Added) result).member();
    }

    static SignIn.Result signIn(TenantContext tenant, String email, String password) {
        return signIn(tenant, email, password, "192.0.2." + (1 + (int) (Math.random() * 250)));
    }

    static SignIn.Result signIn(TenantContext tenant, String email, String password, String address) {
        return PLATFORM.get(SignIn.class)
                .execute(TestPlatform.call(tenant), new SignIn.Command(email, password, address));
    }

    static SignIn.Result.Welcome welcome(TenantContext tenant, String email) {
        return (SignIn.Result.Welcome) signIn(tenant, email, PASSWORD);
    }
}
