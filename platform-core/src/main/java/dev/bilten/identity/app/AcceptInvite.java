package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.Invites;
import dev.bilten.identity.infra.PasswordHashes;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets somebody in who holds an invitation, once. A link that was used, withdrawn, replaced, ran out or never was gets one
 * and the same answer.
 */
@Service
public class AcceptInvite {
    private final Database database;
    private final Invites invites;
    private final PasswordHashes hashes;
    private final Journal journal;

    @Inject
    public AcceptInvite(Database database, Invites invites, PasswordHashes hashes, Journal journal) {
        this.database = database;
        this.invites = invites;
        this.hashes = hashes;
        this.journal = journal;
    }

    public record Command(String token, String name, String password) {
        @Override
        public String toString() {
            return "AcceptInvite";
        }
    }

    public sealed interface Result {
        /** @param email what they sign in with */
        record Accepted(String email) implements Result {}

        record Invalid(List<Violation> violations) implements Result {}

        record NotGood() implements Result {}
    }

    /** For whom this link is; looking changes nothing, because mail programs look too. */
    public Optional<String> look(TenantContext tenant, String token, Instant now) {
        return database.inTransaction(tenant, () -> invites.byHash(Secrets.hash(token), now))
                .map(Invites.Row::email);
    }

    public Result execute(CallContext call, Command command) {
        var hash = Secrets.hash(command.token());
        var found = database.inTransaction(call.tenant(), () -> invites.byHash(hash, call.now()));
        if (found.isEmpty()) {
            return new Result.NotGood();
        }
        var wrong = Names.person(found.get().email(), command.name(), command.password());
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        // before the transaction: it takes tens of milliseconds
        var password = hashes.hash(command.password());
        var name = command.name().strip();
        var in = database.inTransaction(call.tenant(), () -> {
            if (!invites.accept(found.get().id(), hash, name, password, call.now())) {
                return false;
            }
            var id = found.get().id().toString();
            var theirs = new CallContext(
                    call.tenant(),
                    new Actor(Actor.Kind.MEMBER, id, name),
                    call.reason(),
                    call.clock(),
                    call.requestId());
            journal.audit(theirs, Change.created("member.joined", "member", id, Map.of("name", name)));
            return true;
        });
        return in ? new Result.Accepted(found.get().email()) : new Result.NotGood();
    }
}
