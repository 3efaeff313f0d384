package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.KeptAnswers;
import dev.bilten.ordering.domain.Successors;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answers of an order that ends, comes back or changes: with their places, in its transaction. */
@Service
public class MoveAnswers {
    private final TakeAnswers takeAnswers;
    private final Questions questions;
    private final AnswerRows rows;
    private final DropFiles drop;

    @Inject
    public MoveAnswers(TakeAnswers takeAnswers, Questions questions, AnswerRows rows, DropFiles drop) {
        this.takeAnswers = takeAnswers;
        this.questions = questions;
        this.rows = rows;
        this.drop = drop;
    }

    /** The order is over: others may have its places. */
    public void letGo(CallContext call, Order order) {
        takeAnswers.letGo(call, order, rows.of(order.id()));
    }

    /** Gives back the places of some of its positions, and returns what was answered about them. */
    public List<Answer> letGoOf(CallContext call, Order order, List<Order.Position> gone) {
        var numbers = gone.stream().map(Order.Position::number).toList();
        var answers = gone.isEmpty()
                ? List.<Answer>of()
                : rows.of(order.id()).stream()
                        .filter(answer -> numbers.contains(answer.position()))
                        .toList();
        takeAnswers.letGo(call, order, answers);
        return answers;
    }

    /** The places are locked since they were let go in this transaction: nobody else has them. */
    public void takeBack(CallContext call, Order order, List<Answer> answers) {
        if (!answers.isEmpty()) {
            questions.claim(call, Surcharges.places(takeAnswers.asked(call, order), answers));
        }
    }

    public void forget(CallContext call, Order order, List<Answer> answers) {
        answers.forEach(answer -> rows.clear(order, answer.position(), List.of(answer.question())));
        drop.execute(call, order, answers);
    }

    /**
     * What was answered about positions is answered about those that take their place, as far as they are asked the same: with
     * its places, and at what it costs. Nothing is written but the places; {@link TakeAnswers#keep} follows once the positions are.
     *
     * @param added before anything is added to what they cost
     * @param answers let go of in this transaction, so that nobody else has their places
     * @param priced the same positions with what options add
     */
    public Carried carry(
            CallContext call,
            Order order,
            Successors successors,
            List<Order.Position> added,
            List<Answer> answers,
            Function<Surcharges, List<Order.Position>> priced) {
        if (answers.isEmpty()) {
            return new Carried(added, List.of());
        }
        var ofOrder = rows.of(order.id()).stream()
                .filter(answer -> answer.position() == 0)
                .toList();
        var asked = takeAnswers.asked(call, order);
        var kept = KeptAnswers.of(asked, added, successors, answers, ofOrder);
        questions.claim(call, Surcharges.places(asked, kept));
        var surcharges = Surcharges.of(asked, kept);
        if (surcharges.isEmpty()) {
            return new Carried(added, kept);
        }
        var dearer = priced.apply(surcharges).stream()
                .collect(Collectors.toMap(Order.Position::number, position -> position));
        var positions = added.stream()
                .map(position -> position.pricedAs(dearer.getOrDefault(position.number(), position)))
                .toList();
        return new Carried(positions, kept);
    }

    /** @param positions at what they cost with what was chosen about them */
    public record Carried(List<Order.Position> positions, List<Answer> answers) {}

    /** An order that is over comes back: false when its places are somebody else's by now. */
    public boolean takeAgain(CallContext call, Order order) {
        return questions
                .claim(call, Surcharges.places(takeAnswers.asked(call, order), rows.of(order.id())))
                .isEmpty();
    }
}
