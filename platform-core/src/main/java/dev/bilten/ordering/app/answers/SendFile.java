package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * A buyer answers a question with a file. It is kept with the hold, so that a form that comes back has it still; it becomes
 * the order's with the order, and goes with a hold that ends without one.
 */
@Service
public class SendFile {
    /** So many together: nobody fills the store with one cart. */
    private static final int MOST = 50;

    private final Database database;
    private final HoldRows holds;
    private final HeldFiles held;
    private final AskAtCheckout ask;
    private final StoreFile store;

    @Inject
    public SendFile(Database database, HoldRows holds, HeldFiles held, AskAtCheckout ask, StoreFile store) {
        this.database = database;
        this.holds = holds;
        this.held = held;
        this.ask = ask;
        this.store = store;
    }

    /** @param name as the buyer calls it; only for people to read */
    public record Command(String holdSecret, int position, QuestionId question, String name, byte[] content) {
        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + position + ", " + question + "]";
        }
    }

    public sealed interface Result {
        record Kept(HeldFile file) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** No such hold, or none any more. */
        record Over() implements Result {}
    }

    /** Outside any transaction: the file store is remote. */
    public Result execute(CallContext call, Command command) {
        var hold = database.inTransaction(call.tenant(), () -> holds.bySecret(command.holdSecret()));
        if (hold.isEmpty() || !hold.get().usable(call.now())) {
            return new Result.Over();
        }
        var sent = new StoreFile.Sent(command.position(), command.question(), command.name(), command.content());
        return switch (store.execute(call, hold.get().id().value(), ask.execute(call.tenant(), hold.get()), sent)) {
            case StoreFile.Result.Refused(var violations) -> new Result.Refused(violations);
            case StoreFile.Result.Stored(var file) -> keep(call, command, file);
        };
    }

    /** What was sent with a hold; the last one for each question. */
    public List<HeldFile> of(TenantContext tenant, HoldId hold) {
        return database.inTransaction(tenant, () -> held.of(hold));
    }

    /** What it replaces stays listed until the hold is over: its object is deleted then. */
    private Result keep(CallContext call, Command command, HeldFile file) {
        return database.inTransaction(call.tenant(), () -> {
            var hold = holds.toChange(command.holdSecret()).filter(one -> one.usable(call.now()));
            if (hold.isEmpty()) {
                return new Result.Over();
            }
            var all = new ArrayList<>(held.of(hold.get().id()));
            if (all.size() >= MOST) {
                return new Result.Refused(
                        StoreFile.refused(command.position(), command.question(), "error.too-many-files", MOST)
                                .violations());
            }
            all.add(file);
            held.set(hold.get().id(), all);
            return new Result.Kept(file);
        });
    }
}
