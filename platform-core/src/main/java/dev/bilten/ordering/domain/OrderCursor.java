package dev.bilten.ordering.domain;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a list of orders goes on: behind this moment and id. */
public record OrderCursor(Instant createdAt, UUID id) {
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "_" + id;
    }

    public static OrderCursor parse(String text) {
        try {
            var parts = text.split("_", 2);
            // before 1970 nothing was ordered, and far before it the database knows no time
            var micros = Long.parseLong(parts[0]);
            return new OrderCursor(
                    Instant.EPOCH.plus(Math.max(micros, 0), ChronoUnit.MICROS), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}
