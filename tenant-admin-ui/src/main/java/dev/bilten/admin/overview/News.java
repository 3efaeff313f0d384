package dev.bilten.admin.overview;

import dev.bilten.kernel.Phrase;

/**
 * One order as a line of the feed.
 *
 * @param state a key of {@code status.*}
 * @param facts how many tickets, and what they cost
 * @param when how long ago, in words
 */
record News(String code, String href, String state, String facts, Phrase event, String at, String when) {}
