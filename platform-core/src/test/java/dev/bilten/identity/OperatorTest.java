package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.app.EnsureOperator;
import dev.bilten.identity.app.OperatorSessionLookup;
import dev.bilten.identity.app.OperatorSignIn;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.identity.app.SignIn;
import dev.bilten.identity.app.SignOut;
import dev.bilten.kernel.PlatformCall;
import org.junit.jupiter.api.Test;

class OperatorTest {
    private final String email = someEmail();
    private final OperatorSessionLookup sessions = PLATFORM.get(OperatorSessionLookup.class);

    @Test
    void an_operator_made_at_boot_is_made_once_and_keeps_the_first_password() {
        assertThat(ensure("operator-demo-2026")).isInstanceOf(EnsureOperator.Result.Made.class);
        assertThat(ensure("another-word-2026")).isInstanceOf(EnsureOperator.Result.WasThere.class);
        assertThat(signIn("another-word-2026")).isEqualTo(new OperatorSignIn.Result.Refused());
        assertThat(signIn("operator-demo-2026")).isInstanceOf(OperatorSignIn.Result.Welcome.class);
        assertThat(ensure("short")).isInstanceOf(EnsureOperator.Result.Invalid.class);
    }

    @Test
    void operators_and_members_have_sessions_apart() {
        ensure("operator-demo-2026");
        var nile = PLATFORM.newTenant();
        var operator = ((OperatorSignIn.Result.Welcome) signIn("operator-demo-2026")).token();
        var member = welcome(nile, "owner@" + nile.slug() + ".test").token();
        assertThat(sessions.find(operator))
                .hasValueSatisfying(found -> assertThat(found.email()).isEqualTo(email));
        assertThat(sessions.find(member)).isEmpty();
        assertThat(PLATFORM.get(SessionLookup.class).find(nile, operator)).isEmpty();
        PLATFORM.get(SignOut.class).operator(operator);
        assertThat(sessions.find(operator)).isEmpty();
    }

    private EnsureOperator.Result ensure(String password) {
        return PLATFORM.get(EnsureOperator.class)
                .execute(PlatformCall.system("test"), new EnsureOperator.Command(email, "Olga", password));
    }

    private OperatorSignIn.Result signIn(String password) {
        return PLATFORM.get(OperatorSignIn.class)
                .execute(PlatformCall.system("test"), new SignIn.Command(email, password, "192.0.2.9"));
    }
}
