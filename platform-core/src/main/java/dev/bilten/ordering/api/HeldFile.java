package dev.bilten.ordering.api;

import dev.bilten.catalog.api.QuestionId;

/**
 * A file that a buyer sent before ordering.
 *
 * @param position which ticket's, from 1; 0 for the order itself
 * @param name as the buyer calls it
 * @param ref the object in the file store
 */
public record HeldFile(int position, QuestionId question, String name, String ref) {}
