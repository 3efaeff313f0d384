package dev.bilten.web.api.checkin;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.web.api.Faults;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code that was read or typed at a gate.
 *
 * @param code what the QR code says, in any case and with spaces
 * @param gate what the staff call the place, at most 60 characters; {@code API} when left out
 * @param list where; the event's standard list when left out
 * @param direction OUT for whoever leaves; IN when left out
 * @param clientId the device's own id of this scan, at most 100 characters: sent again, it gets the same answer and counts once
 */
public record NewScan(
        @Nullable @Schema(required = true, description = "What the QR code says, in any case and with spaces")
        String code,

        @Nullable @Schema(maxLength = 60, description = "What the staff call the place", defaultValue = "API")
        String gate,

        @Nullable @Schema(
                maxLength = 100,
                description = "The device's own id of this scan: sent again, it gets the same answer and counts once")
        String clientId,

        @Nullable @Schema(description = "A check-in list of the event; its standard one when left out")
        UUID list,

        @Nullable @Schema(description = "OUT for whoever leaves", defaultValue = "IN")
        Direction direction) {

    Redeem.Command command(EventId event) {
        var faults = new Faults();
        var read = faults.required("/code", code);
        faults.refuseIfAny();
        return new Redeem.Command(
                Redeem.Place.of(event, Optional.ofNullable(list).map(CheckinListId::new)),
                read,
                Objects.requireNonNullElse(gate, "API"),
                Optional.ofNullable(clientId),
                Objects.requireNonNullElse(direction, Direction.IN));
    }
}
