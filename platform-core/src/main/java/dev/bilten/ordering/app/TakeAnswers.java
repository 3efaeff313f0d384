package dev.bilten.ordering.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.domain.AnswerSheet;
import dev.bilten.ordering.domain.KeptAnswers;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.Successors;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that come with an order: looked at, their places taken, and kept with it; all in its transaction. */
@Service
public class TakeAnswers {
    private final Questions questions;
    private final AnswerRows rows;
    private final DropFiles drop;

    @Inject
    public TakeAnswers(Questions questions, AnswerRows rows, DropFiles drop) {
        this.drop = drop;
        this.questions = questions;
        this.rows = rows;
    }

    public sealed interface Result {
        /** @param surcharges what the chosen options add, by the number of the ticket */
        record Taken(Surcharges surcharges, List<Answer> answers) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    /** Nothing is written but the places of options; {@link #keep} follows once the order is. */
    Result take(CallContext call, Hold hold, List<GivenAnswer> given) {
        return take(call, hold, given, asked(call, hold.events()), false);
    }

    /** What the event of many orders asks, read once for all of them. */
    List<Question> asked(TenantContext tenant, EventId event) {
        return questions.of(tenant, event);
    }

    /** @param later what has to be answered may be answered on the order's page */
    Result take(CallContext call, Hold hold, List<GivenAnswer> given, List<Question> asked, boolean later) {
        if (asked.isEmpty() && given.isEmpty()) {
            return new Result.Taken(Surcharges.NONE, List.of());
        }
        var sheet = sheet(hold, given, asked);
        if (!sheet.valid() && !(later && sheet.onlyMissing())) {
            return new Result.Refused(sheet.violations());
        }
        var missing = questions.claim(call, Surcharges.places(asked, sheet.answers()));
        return missing.isEmpty()
                ? new Result.Taken(Surcharges.of(asked, sheet.answers()), sheet.answers())
                : new Result.Refused(full(sheet, missing));
    }

    /** What {@link #take} would refuse as things stand; nothing is taken. */
    List<Violation> faults(TenantContext tenant, Hold hold, List<GivenAnswer> given) {
        var asked = hold.events().stream()
                .flatMap(event -> asked(tenant, event).stream())
                .toList();
        var sheet = sheet(hold, given, asked);
        var places = Surcharges.places(asked, sheet.answers());
        if (places.isEmpty()) {
            return sheet.violations();
        }
        var missing = new HashMap<>(questions.left(
                tenant, places.keySet().stream().map(OptionRef::question).collect(Collectors.toSet())));
        missing.entrySet().removeIf(left -> left.getValue() >= places.getOrDefault(left.getKey(), 0));
        return Stream.concat(sheet.violations().stream(), full(sheet, missing).stream())
                .toList();
    }

    private static AnswerSheet sheet(Hold hold, List<GivenAnswer> given, List<Question> asked) {
        var positions = NewOrder.tickets(hold).stream()
                .map(ticket -> new AnswerSheet.Asked(ticket.number(), Optional.of(ticket.event()), ticket.product()))
                .toList();
        return AnswerSheet.of(asked, AskedAt.CHECKOUT, positions, given, List.of());
    }

    private static List<Violation> full(AnswerSheet sheet, Map<OptionRef, Integer> missing) {
        return sheet.answers().stream()
                .flatMap(answer -> answer.values().stream()
                        .map(key -> new OptionRef(answer.question(), key))
                        .filter(missing::containsKey)
                        .map(ref -> Violation.of(
                                "/answers/" + answer.position() + "/" + answer.question(),
                                "error.option-full",
                                missing.getOrDefault(ref, 0))))
                .toList();
    }

    void keep(Order order, List<Answer> answers) {
        rows.put(order, answers);
    }

    /** The order is over: others may have its places. */
    void letGo(CallContext call, Order order) {
        letGo(call, order, rows.of(order.id()));
    }

    void letGo(CallContext call, Order order, List<Answer> answers) {
        letGo(call, events(order), answers);
    }

    private void letGo(CallContext call, List<EventId> events, List<Answer> answers) {
        if (!answers.isEmpty()) {
            questions.release(call, Surcharges.places(asked(call, events), answers));
        }
    }

    /** Nothing comes of it after all. */
    void letGo(CallContext call, Hold hold, List<Answer> answers) {
        letGo(call, hold.events(), answers);
    }

    /** Gives back the places of some of its positions, and returns what was answered about them. */
    List<Answer> letGoOf(CallContext call, Order order, List<Order.Position> gone) {
        var numbers = gone.stream().map(Order.Position::number).toList();
        var answers = gone.isEmpty()
                ? List.<Answer>of()
                : rows.of(order.id()).stream()
                        .filter(answer -> numbers.contains(answer.position()))
                        .toList();
        letGo(call, order, answers);
        return answers;
    }

    /** The places are locked since they were let go in this transaction: nobody else has them. */
    void takeBack(CallContext call, Order order, List<Answer> answers) {
        if (!answers.isEmpty()) {
            questions.claim(call, Surcharges.places(asked(call, order), answers));
        }
    }

    void forget(CallContext call, Order order, List<Answer> answers) {
        answers.forEach(answer -> rows.clear(order, answer.position(), List.of(answer.question())));
        drop.execute(call, order, answers);
    }

    /**
     * What was answered about positions is answered about those that take their place, as far as they are asked the same: with
     * its places, and at what it costs. Nothing is written but the places; {@link #keep} follows once the positions are.
     *
     * @param added before anything is added to what they cost
     * @param answers let go of in this transaction, so that nobody else has their places
     * @param priced the same positions with what options add
     */
    Carried carry(
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
        var asked = asked(call, order);
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
    record Carried(List<Order.Position> positions, List<Answer> answers) {}

    /** An order that is over comes back: false when its places are somebody else's by now. */
    boolean takeAgain(CallContext call, Order order) {
        return questions
                .claim(call, Surcharges.places(asked(call, order), rows.of(order.id())))
                .isEmpty();
    }

    private List<Question> asked(CallContext call, Order order) {
        return asked(call, events(order));
    }

    private static List<EventId> events(Order order) {
        return Stream.concat(
                        Stream.of(order.event()), order.positions().stream().map(Order.Position::event))
                .distinct()
                .toList();
    }

    private List<Question> asked(CallContext call, List<EventId> events) {
        return events.stream()
                .flatMap(event -> questions.of(call.tenant(), event).stream())
                .toList();
    }
}
