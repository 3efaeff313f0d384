package dev.bilten.webkit.access;

import java.util.Set;
import java.util.UUID;

/** Knows who sends the request. The assembly supplies one. */
public interface CurrentIdentity {

    /**
     * A broken or expired session or key is {@link Caller.Nobody}. Throws UNAVAILABLE while sessions cannot be read: then
     * nobody knows.
     */
    Caller caller();

    /** The running request is about these events alone: what the person may do there counts for what its page offers. */
    void at(Set<UUID> events);

    /** Where a person who has to sign in first is sent, such as {@code /admin/login}; {@code path} is where they wanted to go. */
    String signInUrl(String path);
}
