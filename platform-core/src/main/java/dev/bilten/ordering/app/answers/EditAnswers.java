package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.AnswersChanged;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.domain.AnswerSheet;
import dev.bilten.ordering.domain.MissingAnswers;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order's answers are put right, by the organizer's staff at any time and by its buyer for as long as the event lets
 * buyers: all that is asked while buying, as it shall be. What is missing its buyer may answer at any time. Prices stay as they
 * are: what was bought was bought. An answer that would cost something else is refused.
 */
@Service
public class EditAnswers {
    private final OrderRows orders;
    private final AnswerRows rows;
    private final Questions questions;
    private final OwnAnswers own;
    private final DropFiles drop;
    private final Journal journal;

    @Inject
    EditAnswers(
            OrderRows orders, AnswerRows rows, Questions questions, OwnAnswers own, DropFiles drop, Journal journal) {
        this.drop = drop;
        this.own = own;
        this.orders = orders;
        this.rows = rows;
        this.questions = questions;
        this.journal = journal;
    }

    public sealed interface Result {
        record Edited(List<Answer> answers) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** It is over, and its places are given back. */
        record Over() implements Result {}

        /** The event does not let buyers do it, or not any more. */
        record TooLate() implements Result {}

        record NotFound() implements Result {}
    }

    /** By the organizer. */
    @Transactional
    public Result execute(CallContext call, OrderId id, List<GivenAnswer> given) {
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        return found.get().state().over() ? new Result.Over() : edit(call, found.get(), given);
    }

    /** By the buyer. */
    @Transactional
    public Result byBuyer(CallContext call, String orderSecret, List<GivenAnswer> given) {
        var found = orders.bySecret(orderSecret)
                .flatMap(order -> orders.toChange(order.id().value()));
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state().over()) {
            return new Result.Over();
        }
        return own.mayEdit(call.tenant(), call.now(), order) ? edit(call, order, given) : fill(call, order, given);
    }

    /** Only what is missing: the rest stays as it was answered. */
    private Result fill(CallContext call, Order order, List<GivenAnswer> given) {
        var before = rows.of(order.id());
        var asked = asked(call, order);
        var missing = MissingAnswers.of(asked, order, before);
        if (missing.isEmpty()) {
            return new Result.TooLate();
        }
        var kept = before.stream()
                .filter(answer -> bought(asked, answer))
                .map(answer -> new GivenAnswer(answer.position(), answer.question(), answer.values(), answer.file()));
        var added =
                given.stream().filter(answer -> missing.contains(new Unanswered(answer.position(), answer.question())));
        return edit(call, order, Stream.concat(kept, added).toList());
    }

    private List<Question> asked(CallContext call, Order order) {
        return order.events().stream()
                .flatMap(event -> questions.of(call.tenant(), event).stream())
                .toList();
    }

    private Result edit(CallContext call, Order order, List<GivenAnswer> given) {
        var asked = asked(call, order);
        var all = rows.of(order.id());
        var before = all.stream().filter(answer -> bought(asked, answer)).toList();
        var positions = order.active()
                .map(position ->
                        new AnswerSheet.Asked(position.number(), Optional.of(position.event()), position.product()))
                .toList();
        var sheet =
                AnswerSheet.of(asked, AskedAt.CHECKOUT, positions, withFiles(asked, before, given), List.of(), before);
        if (!sheet.valid()) {
            return new Result.Refused(sheet.violations());
        }
        if (!Surcharges.stay(asked, before, sheet.answers(), paid(order))) {
            return new Result.Refused(List.of(Violation.of("/answers", "error.price-stays")));
        }
        questions.release(call, Surcharges.places(asked, before));
        var full = questions.claim(call, Surcharges.places(asked, sheet.answers()));
        if (!full.isEmpty()) {
            questions.claim(call, Surcharges.places(asked, before));
            return new Result.Refused(full.values().stream()
                    .map(left -> Violation.of("/answers", "error.option-full", left))
                    .toList());
        }
        before.forEach(answer -> rows.clear(order, answer.position(), List.of(answer.question())));
        rows.put(order, sheet.answers());
        drop.execute(call, order, before);
        journal.audit(
                call,
                new Change(
                        "order.answers-edited",
                        "order",
                        order.id().toString(),
                        Map.of("answers", before),
                        Map.of("answers", sheet.answers())));
        journal.publish(call, AnswersChanged.of(order));
        return new Result.Edited(rows.of(order.id()));
    }

    private static Map<Integer, Long> paid(Order order) {
        return order.active()
                .collect(Collectors.toMap(
                        Order.Position::number, position -> position.parts().optionsMinor()));
    }

    private static boolean bought(List<Question> asked, Answer answer) {
        return asked.stream()
                .anyMatch(
                        question -> question.id().equals(answer.question()) && question.askedAt() == AskedAt.CHECKOUT);
    }

    /** Files stay as they were sent, whatever is said of them here. */
    private static List<GivenAnswer> withFiles(List<Question> asked, List<Answer> before, List<GivenAnswer> given) {
        var files = asked.stream()
                .filter(question -> question.kind() == Question.Kind.FILE)
                .map(Question::id)
                .collect(Collectors.toSet());
        var others = given.stream().filter(answer -> !files.contains(answer.question()));
        var kept = before.stream()
                .filter(answer -> files.contains(answer.question()))
                .map(answer -> new GivenAnswer(answer.position(), answer.question(), answer.values(), answer.file()));
        return Stream.concat(others, kept).toList();
    }
}
