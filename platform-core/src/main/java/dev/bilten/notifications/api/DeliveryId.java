package dev.bilten.notifications.api;

import dev.bilten.kernel.Id;
import dev.bilten.kernel.Uuids;
import java.util.UUID;

/** One message to one person; its text form is the key channels tell repetitions by. */
public record DeliveryId(UUID value) implements Id {
    public static DeliveryId next() {
        return new DeliveryId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
