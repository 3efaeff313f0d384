package dev.bilten.notifications.domain;

import dev.bilten.plugin.api.DeliveryOutcome;
import java.time.Duration;

/** How an attempt to send a message ended. */
public sealed interface Ending {
    record Sent(String reference) implements Ending {}

    /** For good. */
    record Refused(String reason) implements Ending {}

    record Again(String reason, Duration after) implements Ending {}

    /** It was too early; this was no attempt. */
    record NotYet(Duration after) implements Ending {}

    record Overtaken(String reason) implements Ending {}

    /** What a channel's answer means after this many attempts. */
    static Ending of(DeliveryOutcome outcome, int attempts) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered(var reference) -> new Sent(OneLine.of(reference, 200));
            case DeliveryOutcome.RetryLater(var reason, var after) -> again(reason, after, attempts);
            case DeliveryOutcome.Rejected(var permanent, var reason) ->
                permanent ? new Refused(OneLine.of(reason, 500)) : again(reason, Duration.ZERO, attempts);
        };
    }

    static Ending again(String reason, Duration asked, int attempts) {
        var line = OneLine.of(reason, 500);
        return Backoff.after(attempts, asked)
                .<Ending>map(wait -> new Again(line, wait))
                .orElseGet(() -> new Refused("Given up after " + attempts + " attempts: " + line));
    }
}
