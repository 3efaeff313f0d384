package dev.bilten.kernel;

import java.time.Clock;
import java.time.Instant;

/** The same as {@link CallContext} for what an operator or the system does to the platform itself. */
public record PlatformCall(Actor actor, String reason, Clock clock, String requestId) {

    public static PlatformCall system(String reason) {
        return new PlatformCall(
                Actor.SYSTEM, reason, Clock.systemUTC(), Uuids.next().toString());
    }

    public Instant now() {
        return clock.instant();
    }
}
