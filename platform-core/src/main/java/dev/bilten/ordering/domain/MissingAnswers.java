package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Unanswered;
import java.util.List;
import java.util.Optional;

/** What has to be answered about an order and was not: of tickets that came by a change, or asked since it was made. */
public final class MissingAnswers {
    private MissingAnswers() {}

    /** @param asked all that the order's events ask */
    public static List<Unanswered> of(List<Question> asked, Order order, List<Answer> answers) {
        if (order.state().over() || asked.isEmpty()) {
            return List.of();
        }
        var positions = order.active()
                .map(position ->
                        new AnswerSheet.Asked(position.number(), Optional.of(position.event()), position.product()))
                .toList();
        var given = answers.stream()
                .map(answer -> new GivenAnswer(answer.position(), answer.question(), answer.values(), answer.file()))
                .toList();
        return AnswerSheet.of(asked, AskedAt.CHECKOUT, positions, given, List.of())
                .missing();
    }

    /** Of the order that a hold becomes when nothing is answered with it. */
    public static List<Unanswered> of(List<Question> asked, Hold hold) {
        var positions = NewOrder.tickets(hold).stream()
                .map(ticket -> new AnswerSheet.Asked(ticket.number(), Optional.of(ticket.event()), ticket.product()))
                .toList();
        return AnswerSheet.of(asked, AskedAt.CHECKOUT, positions, List.of(), List.of())
                .missing();
    }
}
