package dev.bilten.catalog.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** Something a buyer or attendee is asked. */
public record QuestionId(UUID value) implements Id {
    public static QuestionId next() {
        return new QuestionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
