package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.AnswersChanged;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The organizer takes away a file that somebody sent. One that has to be there can only be replaced. */
@Service
public class RemoveFile {
    private final OrderRows orders;
    private final ReadAnswers answers;
    private final AskAtCheckout ask;
    private final MoveAnswers move;
    private final Journal journal;

    @Inject
    RemoveFile(OrderRows orders, ReadAnswers answers, AskAtCheckout ask, MoveAnswers move, Journal journal) {
        this.orders = orders;
        this.answers = answers;
        this.ask = ask;
        this.move = move;
        this.journal = journal;
    }

    /** @param position the ticket's number; 0 for the order itself */
    public record Command(OrderId order, int position, QuestionId question) {}

    public sealed interface Result {
        record Removed() implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record Over() implements Result {}

        /** No such order, or no file there. */
        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        var gone = answers.of(call.tenant(), command.order()).stream()
                .filter(answer -> answer.position() == command.position()
                        && answer.question().equals(command.question())
                        && answer.file().isPresent())
                .toList();
        if (found.isEmpty() || gone.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state().over()) {
            return new Result.Over();
        }
        if (required(call, order, command)) {
            var pointer = "/answers/" + command.position() + "/" + command.question();
            return new Result.Refused(List.of(Violation.of(pointer, "error.file-required")));
        }
        move.forget(call, order, gone);
        journal.audit(
                call,
                new Change(
                        "order.answers-edited",
                        "order",
                        order.id().toString(),
                        Map.of("answers", gone),
                        Map.of("answers", List.<Answer>of())));
        journal.publish(call, AnswersChanged.of(order));
        return new Result.Removed();
    }

    private boolean required(CallContext call, Order order, Command command) {
        return ask.execute(call.tenant(), order).stream()
                .filter(asked -> asked.position() == command.position())
                .flatMap(asked -> asked.questions().stream())
                .anyMatch(question -> question.id().equals(command.question()) && question.required());
    }
}
