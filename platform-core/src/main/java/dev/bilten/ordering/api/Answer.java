package dev.bilten.ordering.api;

import dev.bilten.catalog.api.QuestionId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answered, in one spelling per meaning: a number without needless zeros, a date as {@code 2026-12-05}, a time
 * as {@code 19:30}, a phone number with its plus, a country as its two letters, {@code yes} or {@code no}, options by key.
 *
 * @param position which of the order's, from 1; 0 for the order itself
 * @param values at least one
 * @param file the object in the file store, for a file; its name is the value
 */
public record Answer(int position, QuestionId question, List<String> values, Optional<String> file) {
    public Answer {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "Answer[" + position + ", " + question + "]";
    }
}
