package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Device;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.PasswordHashes;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.identity.infra.SignInLimits;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a member in by e-mail and password. A wrong password, an unknown e-mail and a disabled member get the same answer
 * in the same time. No transaction runs while the password is hashed or Redis is asked.
 */
@Service
public class SignIn {
    private final Database database;
    private final Members members;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Journal journal;

    @Inject
    public SignIn(
            Database database,
            Members members,
            PasswordHashes hashes,
            Sessions sessions,
            SignInLimits limits,
            Journal journal) {
        this.database = database;
        this.members = members;
        this.hashes = hashes;
        this.sessions = sessions;
        this.limits = limits;
        this.journal = journal;
    }

    /**
     * @param address the client's network address, as the edge knows it
     * @param device for the list of one's sessions
     */
    public record Command(String email, String password, String address, Device device) {
        public Command(String email, String password, String address) {
            this(email, password, address, Device.UNKNOWN);
        }

        @Override
        public String toString() {
            return "SignIn";
        }
    }

    public sealed interface Result {
        /** @param token for the session cookie; shown to nobody else and kept nowhere */
        record Welcome(String token, SignedIn member) implements Result {
            @Override
            public String toString() {
                return "Welcome[" + member.member() + "]";
            }
        }

        record Refused() implements Result {}

        record TooManyAttempts(Duration until) implements Result {}

        /** Redis is away, or too many sign in at once. */
        record TryAgain() implements Result {}
    }

    public Result execute(CallContext call, Command command) {
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

    private Result attempt(CallContext call, Command command) {
        var email = Email.normal(command.email());
        var realm = call.tenant().id().toString();
        if (!limits.admit(realm, email, command.address())) {
            return new Result.TooManyAttempts(SignInLimits.WINDOW);
        }
        var found = database.inTransaction(call.tenant(), () -> members.credentials(email));
        // who is invited has no password yet, and is measured like nobody
        var hash = found.map(Members.Credentials::passwordHash).filter(kept -> !kept.isEmpty());
        var verdict = hashes.verify(command.password(), hash);
        var member = found.filter(known -> known.state() == Member.State.ACTIVE);
        if (verdict == PasswordHashes.Verdict.WRONG || member.isEmpty()) {
            return new Result.Refused();
        }
        var fresh = verdict == PasswordHashes.Verdict.RIGHT_BUT_OLD
                ? Optional.of(hashes.hash(command.password()))
                : Optional.<String>empty();
        return welcome(call, command, member.get(), fresh);
    }

    private Result welcome(CallContext call, Command command, Members.Credentials member, Optional<String> newHash) {
        var realm = call.tenant().id().toString();
        var subject = new MemberSubject(member.id(), member.sessionEpoch());
        var token = sessions.openListed(
                realm, subject.text(), member.id(), command.device(), member.sessionEpoch(), call.now());
        limits.succeeded(realm, member.email(), command.address());
        var known = database.inTransaction(call.tenant(), () -> {
            newHash.ifPresent(hash -> members.rehash(member.id(), member.passwordHash(), hash));
            var active = members.active(member.id());
            active.ifPresent(signedIn -> journal.audit(
                    new CallContext(call.tenant(), signedIn.actor(), call.reason(), call.clock(), call.requestId()),
                    Change.created("member.signed-in", "member", member.id().toString(), Map.of())));
            return active;
        });
        // disabled in this very moment: the session is worth nothing
        return known.<Result>map(signedIn -> new Result.Welcome(token, signedIn))
                .orElse(new Result.Refused());
    }
}
