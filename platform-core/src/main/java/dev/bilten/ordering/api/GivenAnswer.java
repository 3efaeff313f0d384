package dev.bilten.ordering.api;

import dev.bilten.catalog.api.QuestionId;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it was typed or sent, not looked at yet.
 *
 * @param position which of the order's, from 1; 0 for a question to the order
 * @param values one for most kinds, several for {@code CHOICES}, none for no answer; {@code yes} or {@code no}; a file's name
 * @param file the object it was stored as, for a file
 */
public record GivenAnswer(int position, QuestionId question, List<String> values, Optional<String> file) {
    public GivenAnswer {
        values = List.copyOf(values);
    }

    public static GivenAnswer of(int position, QuestionId question, String... values) {
        return new GivenAnswer(position, question, List.of(values), Optional.empty());
    }

    /** Answers stay out of logs. */
    @Override
    public String toString() {
        return "GivenAnswer[" + position + ", " + question + "]";
    }
}
