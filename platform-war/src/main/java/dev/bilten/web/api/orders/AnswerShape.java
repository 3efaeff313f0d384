package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question.
 *
 * @param position which of the order's, from 1; 0 for the order itself
 * @param values texts, numbers, dates, {@code yes} or {@code no}, a country's two letters, keys of options
 */
@Schema(name = "Answer")
public record AnswerShape(
        @Schema(minimum = "0", description = "Which of the order's positions, from 1; 0 for the order itself")
        int position,

        @Nullable @Schema(required = true) UUID question,

        @Nullable @Schema(
                required = true,
                description =
                        "One for most kinds, several for `CHOICES`: text, a number, 2026-12-05, 19:30, `yes` or `no`, a country's two letters, the keys of options")
        List<String> values) {

    static AnswerShape of(Answer answer) {
        return new AnswerShape(answer.position(), answer.question().value(), answer.values());
    }

    /** @param answers as sent; none where nothing was */
    public static List<GivenAnswer> given(@Nullable List<@Nullable AnswerShape> answers, Faults faults) {
        var given = new ArrayList<GivenAnswer>();
        for (int i = 0; answers != null && i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer == null || answer.question() == null || answer.values() == null) {
                faults.missing("/answers/" + i);
            } else {
                given.add(new GivenAnswer(
                        answer.position(), new QuestionId(answer.question()), answer.values(), Optional.empty()));
            }
        }
        return given;
    }
}
