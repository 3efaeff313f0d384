package dev.bilten.web.api.checkin;

import dev.bilten.ticketing.api.Revocation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret that opens no door any more. */
@Schema(name = "Revocation")
public record RevocationView(
        @Schema(description = "SHA-256 of the secret as 26 lower-case characters, in hex")
        String hash,

        UUID ticket,
        UUID event,
        Revocation.Why reason,
        Instant at) {

    static RevocationView of(Revocation revocation) {
        return new RevocationView(
                revocation.hash(),
                revocation.ticket().value(),
                revocation.event().value(),
                revocation.reason(),
                revocation.at());
    }
}
