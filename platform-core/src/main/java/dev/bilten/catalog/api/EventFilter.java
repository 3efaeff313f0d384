package dev.bilten.catalog.api;

import dev.bilten.kernel.PlainWords;
import java.util.Optional;
import java.util.Set;

/**
 * Which events a list shows.
 *
 * @param words each stands in a title, in whatever language, or in the name of the place; none for all
 * @param phase empty for all
 * @param within of these events alone; empty for all
 */
public record EventFilter(PlainWords words, Optional<Phase> phase, Optional<Set<EventId>> within) {
    public EventFilter {
        within = within.map(Set::copyOf);
    }

    /** Where an event is between its first draft and the shelf. A test may be anywhere. */
    public enum Phase {
        /** Published, and something of it is still to come. */
        ON_SALE,
        DRAFT,
        /** Published, and over. */
        PAST,
        ARCHIVED,
        TEST
    }

    public boolean narrows() {
        return !words.none() || phase.isPresent();
    }
}
