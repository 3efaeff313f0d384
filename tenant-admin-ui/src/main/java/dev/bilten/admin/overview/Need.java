package dev.bilten.admin.overview;

import dev.bilten.kernel.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do: a number, the rest of the sentence, and where it is done.
 *
 * @param grave money or a message is stuck
 * @param act what is done there
 * @param more how many of its kind are not told one by one
 */
record Need(
        String number,
        Phrase sentence,
        boolean grave,
        String act,
        String href,
        @Nullable String more) {}
