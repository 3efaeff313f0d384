package dev.bilten.web.api.checkin;

import dev.bilten.ticketing.api.SigningKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What verifies signed codes without a network.
 *
 * @param id eight hex digits, named in each code
 * @param publicKey the 32 bytes of an Ed25519 key, in base64
 * @param retiredAt signs nothing any more since then; what it signed stays good
 */
@Schema(name = "SigningKey")
public record SigningKeyView(
        @Schema(description = "Eight hex digits, named in each code")
        String id,

        @Schema(description = "The 32 bytes of an Ed25519 key (RFC 8032), in base64")
        String publicKey,

        Instant createdAt,

        @Nullable @Schema(description = "Signs nothing any more since then; what it signed stays good")
        Instant retiredAt) {

    static SigningKeyView of(SigningKey key) {
        return new SigningKeyView(
                key.id(), key.publicKey(), key.createdAt(), key.retiredAt().orElse(null));
    }
}
