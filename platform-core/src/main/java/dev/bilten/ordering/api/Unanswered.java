package dev.bilten.ordering.api;

import dev.bilten.catalog.api.QuestionId;

/**
 * A question that has to be answered, and was not.
 *
 * @param position whose it is, from 1; 0 for the order itself
 */
public record Unanswered(int position, QuestionId question) {
    /** Where a refusal of an order without it points to. */
    public String pointer() {
        return "/answers/" + position + "/" + question;
    }
}
