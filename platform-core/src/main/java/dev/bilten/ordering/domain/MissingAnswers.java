package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import java.util.List;
import java.util.Optional;

/** What has to be answered about an order and was not: of tickets that came by a change, or asked since it was made. */
public final class MissingAnswers {
    private MissingAnswers() {}

    /** @param position 0 for the order itself */
    public record Place(int position, QuestionId question) {}

    /** @param asked all that the order's events ask */
    public static List<Place> of(List<Question> asked, Order order, List<Answer> answers) {
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
}
