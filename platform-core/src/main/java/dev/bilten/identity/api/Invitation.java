package dev.bilten.identity.api;

import java.time.Instant;

/**
 * What somebody who is invited needs to come in.
 *
 * @param token good once, until then; kept nowhere
 */
public record Invitation(MemberId member, String email, String token, Instant until) {
    @Override
    public String toString() {
        return "Invitation[" + member + "]";
    }
}
