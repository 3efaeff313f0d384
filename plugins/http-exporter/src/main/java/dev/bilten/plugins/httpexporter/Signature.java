package dev.bilten.plugins.httpexporter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers of Standard Webhooks: HMAC-SHA256 over id, time of sending and body. */
final class Signature {
    private static final String PREFIX = "whsec_";

    private final SecretKeySpec key;

    private Signature(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Empty when the secret is not Base64 of 24 to 64 bytes; the prefix may be missing. */
    static Optional<Signature> of(String setting) {
        var text = setting.strip();
        try {
            var secret = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            return secret.length >= 24 && secret.length <= 64 ? Optional.of(new Signature(secret)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    Map<String, String> headers(String id, Instant now, byte[] body) {
        var seconds = Long.toString(now.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", seconds,
                "webhook-signature", "v1," + hmac(id + "." + seconds + ".", body));
    }

    private String hmac(String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
