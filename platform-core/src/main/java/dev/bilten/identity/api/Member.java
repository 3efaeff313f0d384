package dev.bilten.identity.api;

import java.time.Instant;
import java.util.List;

/**
 * A person who works for an organizer.
 *
 * @param email in lower case; unique within the organizer
 * @param teams the names of their teams, in order
 */
public record Member(MemberId id, String email, String name, State state, Instant createdAt, List<String> teams) {
    public enum State {
        /** Asked, and not yet answered: may do nothing, and is named by their e-mail. */
        INVITED,
        ACTIVE,
        DISABLED
    }

    public Member {
        teams = List.copyOf(teams);
    }
}
