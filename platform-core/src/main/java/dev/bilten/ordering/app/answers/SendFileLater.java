package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.AnswersChanged;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.domain.MissingAnswers;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A question is answered with another file after buying, by the buyer for as long as the event lets buyers, by the organizer
 * for as long as the order is not over. The one before is deleted.
 */
@Service
public class SendFileLater {
    private final Database database;
    private final OrderRows orders;
    private final AnswerRows rows;
    private final AskAtCheckout ask;
    private final OwnAnswers own;
    private final StoreFile store;
    private final Files files;
    private final Journal journal;

    @Inject
    SendFileLater(
            Database database,
            OrderRows orders,
            AnswerRows rows,
            AskAtCheckout ask,
            OwnAnswers own,
            StoreFile store,
            Files files,
            Journal journal) {
        this.database = database;
        this.orders = orders;
        this.rows = rows;
        this.ask = ask;
        this.own = own;
        this.store = store;
        this.files = files;
        this.journal = journal;
    }

    /** @param name as the buyer calls it; only for people to read */
    public record Command(String orderSecret, int position, QuestionId question, String name, byte[] content) {
        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + position + ", " + question + "]";
        }
    }

    public sealed interface Result {
        record Kept(HeldFile file) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** No such order, it is over, or the event does not let buyers do it any more. */
        record Over() implements Result {}
    }

    private record Before(Order order, List<AskAtCheckout.Asked> asked) {}

    /** By the buyer. Outside any transaction: the file store is remote. */
    public Result execute(CallContext call, Command command) {
        return execute(
                call, command, order -> own.mayEdit(call.tenant(), call.now(), order) || missing(call, order, command));
    }

    private boolean missing(CallContext call, Order order, Command command) {
        var asked = ask.execute(call.tenant(), order).stream()
                .flatMap(one -> one.questions().stream())
                .distinct()
                .toList();
        return MissingAnswers.of(asked, order, rows.of(order.id()))
                .contains(new Unanswered(command.position(), command.question()));
    }

    /** By the organizer. Outside any transaction, too. */
    public Result byOrganizer(CallContext call, Command command) {
        return execute(call, command, order -> !order.state().over());
    }

    private Result execute(CallContext call, Command command, Predicate<Order> open) {
        var before = database.inTransaction(
                call.tenant(),
                () -> orders.bySecret(command.orderSecret())
                        .filter(open)
                        .map(order -> new Before(order, ask.execute(call.tenant(), order))));
        if (before.isEmpty()) {
            return new Result.Over();
        }
        var sent = new StoreFile.Sent(command.position(), command.question(), command.name(), command.content());
        return switch (store.execute(
                call, before.get().order().id().value(), before.get().asked(), sent)) {
            case StoreFile.Result.Refused(var violations) -> new Result.Refused(violations);
            case StoreFile.Result.Stored(var file) -> keep(call, command, file, open);
        };
    }

    /** What is not the order's answer afterwards is deleted, whichever of the two it is. */
    private Result keep(CallContext call, Command command, HeldFile file, Predicate<Order> open) {
        var replaced = database.inTransaction(
                call.tenant(),
                () -> orders.bySecret(command.orderSecret())
                        .flatMap(order -> orders.toChange(order.id().value()))
                        .filter(open)
                        .map(order -> replace(call, order, file)));
        replaced.orElse(Optional.of(file.ref()))
                .flatMap(FileRef::parse)
                .ifPresent(unwanted -> files.delete(call.tenant(), unwanted));
        return replaced.isPresent() ? new Result.Kept(file) : new Result.Over();
    }

    /** The object that was there before; the same one again when somebody sends the same file. */
    private Optional<String> replace(CallContext call, Order order, HeldFile file) {
        var before = rows.of(order.id()).stream()
                .filter(answer -> answer.position() == file.position()
                        && answer.question().equals(file.question()))
                .toList();
        var answer = new Answer(file.position(), file.question(), List.of(file.name()), Optional.of(file.ref()));
        rows.put(order, List.of(answer));
        journal.audit(
                call,
                new Change(
                        "order.answers-edited",
                        "order",
                        order.id().toString(),
                        Map.of("answers", before),
                        Map.of("answers", List.of(answer))));
        journal.publish(call, AnswersChanged.of(order));
        return before.stream()
                .flatMap(one -> one.file().stream())
                .filter(ref -> !ref.equals(file.ref()))
                .findFirst();
    }
}
