package dev.bilten.ordering.app.answers;

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
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that come with an order: looked at, their places taken, and kept with it; all in its transaction. */
@Service
public class TakeAnswers {
    private final Questions questions;
    private final AnswerRows rows;

    @Inject
    public TakeAnswers(Questions questions, AnswerRows rows) {
        this.questions = questions;
        this.rows = rows;
    }

    public sealed interface Result {
        /** @param surcharges what the chosen options add, by the number of the ticket */
        record Taken(Surcharges surcharges, List<Answer> answers) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    /** Nothing is written but the places of options; {@link #keep} follows once the order is. */
    public Result take(CallContext call, Hold hold, List<GivenAnswer> given) {
        return take(call, hold, given, asked(call.tenant(), hold.events()), false);
    }

    /** What the event of many orders asks, read once for all of them. */
    public List<Question> asked(TenantContext tenant, EventId event) {
        return questions.of(tenant, event);
    }

    /** @param later what has to be answered may be answered on the order's page */
    public Result take(CallContext call, Hold hold, List<GivenAnswer> given, List<Question> asked, boolean later) {
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
    public List<Violation> faults(TenantContext tenant, Hold hold, List<GivenAnswer> given) {
        var asked = asked(tenant, hold.events());
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

    public void keep(Order order, List<Answer> answers) {
        rows.put(order, answers);
    }

    /** Others may have their places. */
    public void letGo(CallContext call, Order order, List<Answer> answers) {
        letGo(call, events(order), answers);
    }

    /** Nothing comes of it after all. */
    public void letGo(CallContext call, Hold hold, List<Answer> answers) {
        letGo(call, hold.events(), answers);
    }

    private void letGo(CallContext call, List<EventId> events, List<Answer> answers) {
        if (!answers.isEmpty()) {
            questions.release(call, Surcharges.places(asked(call.tenant(), events), answers));
        }
    }

    List<Question> asked(CallContext call, Order order) {
        return asked(call.tenant(), events(order));
    }

    private static List<EventId> events(Order order) {
        return Stream.concat(
                        Stream.of(order.event()), order.positions().stream().map(Order.Position::event))
                .distinct()
                .toList();
    }

    private List<Question> asked(TenantContext tenant, List<EventId> events) {
        return events.stream().flatMap(event -> asked(tenant, event).stream()).toList();
    }
}
