package dev.bilten.ticketing.api;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a device needs to verify codes without a network.
 *
 * @param id eight hex digits, named in each code
 * @param publicKey the 32 bytes of an Ed25519 key (RFC 8032), in base64
 * @param retiredAt signs nothing any more since then; what it signed stays good
 */
public record SigningKey(String id, String publicKey, Instant createdAt, Optional<Instant> retiredAt) {
    public byte[] bytes() {
        return Base64.getDecoder().decode(publicKey);
    }
}
