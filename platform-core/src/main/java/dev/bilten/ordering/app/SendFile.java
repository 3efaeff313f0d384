package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.Documents;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A buyer answers a question with a file. It is kept with the hold, so that a form that comes back has it still; it becomes
 * the order's with the order, and goes with a hold that ends without one.
 */
@Service
public class SendFile {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    /** So many together: nobody fills the store with one cart. */
    private static final int MOST = 50;

    private final Database database;
    private final HoldRows holds;
    private final HeldFiles held;
    private final AskAtCheckout ask;
    private final Documents documents;

    @Inject
    public SendFile(Database database, HoldRows holds, HeldFiles held, AskAtCheckout ask, Documents documents) {
        this.database = database;
        this.holds = holds;
        this.held = held;
        this.ask = ask;
        this.documents = documents;
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
        var asked = asked(call, hold.get(), command);
        if (asked.isEmpty()) {
            return refused(command, "error.not-asked");
        }
        int most = asked.get().terms().largestMegabytes();
        if (command.content().length > most * MEGABYTE) {
            return refused(command, "error.file-too-large", most);
        }
        var ref = documents.put(call.tenant(), folder(hold.get().id()), command.content());
        return ref.isEmpty()
                ? refused(command, "error.file-kind")
                : keep(
                        call,
                        command,
                        new HeldFile(
                                command.position(),
                                command.question(),
                                name(command),
                                ref.get().value()));
    }

    /** What was sent with a hold; the last one for each question. */
    public List<HeldFile> of(TenantContext tenant, HoldId hold) {
        return database.inTransaction(tenant, () -> held.of(hold));
    }

    private Optional<Question> asked(CallContext call, Hold hold, Command command) {
        return ask.execute(call, hold).stream()
                .filter(one -> one.position() == command.position())
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.id().equals(command.question()) && question.kind() == Question.Kind.FILE)
                .findFirst();
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
                return refused(command, "error.too-many-files", MOST);
            }
            all.add(file);
            held.set(hold.get().id(), all);
            return new Result.Kept(file);
        });
    }

    private static Result refused(Command command, String key, Object... arguments) {
        return new Result.Refused(
                List.of(Violation.of("/answers/" + command.position() + "/" + command.question(), key, arguments)));
    }

    /** Without a path and without what no name has. */
    private static String name(Command command) {
        var last = command.name()
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?;]", "")
                .strip();
        var short_ = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return short_.isEmpty() ? "file" : short_;
    }

    /** A folder of its own: the same file of two buyers is two objects, and one can go without the other. */
    private static String folder(HoldId hold) {
        return "answer-" + hold.toString().replace("-", "").substring(8);
    }
}
