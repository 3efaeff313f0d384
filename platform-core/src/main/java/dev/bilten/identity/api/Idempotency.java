package dev.bilten.identity.api;

import dev.bilten.kernel.CallContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One answer per {@code Idempotency-Key} of an API key, however often the request comes. Joins the running transaction, or
 * brings its own: finished in the transaction of the work itself, work and answer stand or fall together.
 */
public interface Idempotency {
    /** Exactly one of the callers with the same key gets {@link Begun.Fresh}; it must finish or abandon its claim. */
    Begun begin(CallContext call, ApiKeyId key, String idempotencyKey, String requestHash);

    /** Keeps the answer. False when another took the claim over after a minute: then this work must not be committed. */
    boolean finish(CallContext call, Claim claim, int status, String body);

    /** Nothing was done: the same key may be tried again at once. */
    void abandon(CallContext call, Claim claim);

    /** What became of those of the keys that somebody used before. Looks only: for works that are done and kept together. */
    Map<Sealed, Begun> earlier(CallContext call, List<Sealed> keys);

    /**
     * Keeps answers of works that are done in this very transaction. False when one of the keys was used meanwhile: then
     * none of them must be committed.
     */
    boolean keep(CallContext call, List<Kept> answers);

    /** A key of a caller with what it stands for. */
    record Sealed(ApiKeyId apiKey, String key, String requestHash) {}

    record Kept(Sealed seal, int status, String body) {}

    /** The right to do the work of a key, until somebody takes it over. */
    record Claim(ApiKeyId apiKey, String key, Instant begunAt) {}

    sealed interface Begun {
        /** Nobody did it: do it. */
        record Fresh(Claim claim) implements Begun {}

        /** It was done: give the same answer. */
        record Replay(int status, String body) implements Begun {}

        /** The key was used for another request. */
        record Conflict() implements Begun {}

        /** Somebody is doing it right now. */
        record InProgress() implements Begun {}
    }
}
