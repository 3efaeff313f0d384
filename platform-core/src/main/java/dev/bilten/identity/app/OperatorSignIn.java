package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SignedInOperator;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.infra.Operators;
import dev.bilten.identity.infra.PasswordHashes;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.identity.infra.SignInLimits;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Lets an operator in, as {@link SignIn} does a member; their sessions are the platform's own. */
@Service
public class OperatorSignIn {
    private final Database database;
    private final Operators operators;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Journal journal;

    @Inject
    public OperatorSignIn(
            Database database,
            Operators operators,
            PasswordHashes hashes,
            Sessions sessions,
            SignInLimits limits,
            Journal journal) {
        this.database = database;
        this.operators = operators;
        this.hashes = hashes;
        this.sessions = sessions;
        this.limits = limits;
        this.journal = journal;
    }

    public sealed interface Result {
        /** @param token for the session cookie; shown to nobody else and kept nowhere */
        record Welcome(String token, SignedInOperator operator) implements Result {
            @Override
            public String toString() {
                return "Welcome[" + operator.operator() + "]";
            }
        }

        record Refused() implements Result {}

        record TooManyAttempts(Duration until) implements Result {}

        record TryAgain() implements Result {}
    }

    public Result execute(PlatformCall call, SignIn.Command command) {
        try {
            return attempt(call, command);
        } catch (RedisAway away) {
            return new Result.TryAgain();
        } catch (ProblemException busy) {
            if (busy.type() == ProblemType.UNAVAILABLE) {
                return new Result.TryAgain();
            }
            throw busy;
        }
    }

    private Result attempt(PlatformCall call, SignIn.Command command) {
        var email = Email.normal(command.email());
        if (!limits.admit(Sessions.PLATFORM, email, command.address())) {
            return new Result.TooManyAttempts(SignInLimits.WINDOW);
        }
        var found = database.inTransaction(PlatformContext.PLATFORM, () -> operators.byEmail(email));
        var verdict = hashes.verify(command.password(), found.map(Operators.Credentials::passwordHash));
        if (verdict == PasswordHashes.Verdict.WRONG || found.isEmpty()) {
            return new Result.Refused();
        }
        if (verdict == PasswordHashes.Verdict.RIGHT_BUT_OLD) {
            rehash(found.get(), hashes.hash(command.password()));
        }
        return welcome(call, command, found.get().signedIn());
    }

    private void rehash(Operators.Credentials known, String hash) {
        database.inTransaction(
                PlatformContext.PLATFORM, () -> operators.rehash(known.id(), known.passwordHash(), hash));
    }

    private Result welcome(PlatformCall call, SignIn.Command command, SignedInOperator operator) {
        var token = sessions.open(Sessions.PLATFORM, operator.operator().toString());
        limits.succeeded(Sessions.PLATFORM, operator.email(), command.address());
        var theirs = new PlatformCall(operator.actor(), call.reason(), call.clock(), call.requestId());
        database.inTransaction(
                PlatformContext.PLATFORM,
                () -> journal.audit(
                        theirs,
                        Change.created(
                                "operator.signed-in",
                                "operator",
                                operator.operator().toString(),
                                Map.of())));
        return new Result.Welcome(token, operator);
    }
}
