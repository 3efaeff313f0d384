package dev.bilten.kernel;

import java.time.Clock;
import java.time.Instant;

/**
 * Everything a write needs to know about its caller: for whom, by whom, why, when, and in which request.
 *
 * @param reason what the journal keeps as the cause, in a few words
 * @param clock the time this call lives in; demo data and tests run in another one
 */
public record CallContext(TenantContext tenant, Actor actor, String reason, Clock clock, String requestId) {

    public static CallContext system(TenantContext tenant, String reason) {
        return new CallContext(
                tenant, Actor.SYSTEM, reason, Clock.systemUTC(), Uuids.next().toString());
    }

    public Instant now() {
        return clock.instant();
    }

    public CallContext at(Clock other) {
        return new CallContext(tenant, actor, reason, other, requestId);
    }
}
