package dev.bilten.jobs.api;

import dev.bilten.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work on many things that somebody asked for and does not wait for.
 *
 * @param kind which {@link TaskKind} does it
 * @param author who asked; what it does is done in their name
 * @param items what it is done to, in this order
 * @param input what else its kind has to know, as JSON; {@code {}} for nothing
 * @param done how many of them it was done to
 * @param passed how many of them needed nothing, or could not be changed
 * @param result what it left, as its kind says: the name of a file
 */
public record Task(
        UUID id,
        String kind,
        State state,
        Actor author,
        List<UUID> items,
        String input,
        int done,
        int passed,
        Optional<String> result,
        Instant createdAt) {
    public Task {
        items = List.copyOf(items);
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public boolean over() {
            return this == DONE || this == FAILED;
        }
    }

    /** What is still to be looked at. */
    public List<UUID> left() {
        return items.subList(Math.min(items.size(), done + passed), items.size());
    }
}
