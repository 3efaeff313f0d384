package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OperatorId;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.Operators;
import dev.bilten.identity.infra.PasswordHashes;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Makes an operator unless there is one with that e-mail; called at every boot, it changes nothing the second time. */
@Service
public class EnsureOperator {
    private final Database database;
    private final Operators operators;
    private final PasswordHashes hashes;
    private final Journal journal;

    @Inject
    public EnsureOperator(Database database, Operators operators, PasswordHashes hashes, Journal journal) {
        this.database = database;
        this.operators = operators;
        this.hashes = hashes;
        this.journal = journal;
    }

    public record Command(String email, String name, String password) {
        @Override
        public String toString() {
            return "EnsureOperator[" + email + "]";
        }
    }

    public sealed interface Result {
        record Made(OperatorId operator) implements Result {}

        record WasThere(OperatorId operator) implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    public Result execute(PlatformCall call, Command command) {
        var email = Email.normal(command.email());
        var wrong = Names.person(email, command.name(), command.password());
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        var there = database.inTransaction(PlatformContext.PLATFORM, () -> operators.byEmail(email));
        return there.<Result>map(known -> new Result.WasThere(known.id())).orElseGet(() -> make(call, command, email));
    }

    private Result make(PlatformCall call, Command command, String email) {
        var hash = hashes.hash(command.password());
        return database.inTransaction(PlatformContext.PLATFORM, () -> {
            var id = OperatorId.next();
            if (!operators.insert(id, email, command.name().strip(), hash, call.now())) {
                return new Result.WasThere(
                        operators.byEmail(email).orElseThrow().id());
            }
            journal.audit(call, Change.created("operator.made", "operator", id.toString(), Map.of("email", email)));
            return new Result.Made(id);
        });
    }
}
