package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was answered about a position, as far as the one that takes its place is asked the same. */
public final class KeptAnswers {
    private KeptAnswers() {}

    /**
     * @param answers about what the new positions replace
     * @param ofOrder about the order itself, for conditions
     * @return about the new positions
     */
    public static List<Answer> of(
            List<Question> asked,
            List<Order.Position> added,
            Successors successors,
            List<Answer> answers,
            List<Answer> ofOrder) {
        var kept = new ArrayList<Answer>();
        for (var position : added) {
            successors.of(position).ifPresent(before -> kept.addAll(of(asked, position, before, answers, ofOrder)));
        }
        return kept;
    }

    private static List<Answer> of(
            List<Question> asked,
            Order.Position position,
            Order.Position before,
            List<Answer> answers,
            List<Answer> ofOrder) {
        var given = answers.stream()
                .filter(answer -> answer.position() == before.number())
                .map(answer -> new GivenAnswer(position.number(), answer.question(), answer.values(), answer.file()))
                .toList();
        var kept = new ArrayList<Answer>();
        // what is asked at the door may hang on what was asked while buying
        for (var moment : AskedAt.values()) {
            var known = Stream.concat(ofOrder.stream(), kept.stream()).toList();
            var sheet = AnswerSheet.of(
                    asked,
                    moment,
                    List.of(new AnswerSheet.Asked(
                            position.number(), Optional.of(position.event()), position.product())),
                    given,
                    known);
            kept.addAll(sheet.answers());
        }
        return kept;
    }
}
