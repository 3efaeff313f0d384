package dev.bilten.webkit.access;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a form was drawn for this browser. It is computed from the session and the master key, so nothing is stored; each
 * page masks it anew, so that the size of a compressed page tells nothing about it.
 */
@Service
public class CsrfTokens {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    @Inject
    public CsrfTokens(Settings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.require("bilten.secret.key")), "HmacSHA256");
    }

    /** A token for the browser with this session; forms of the other face do not take it. */
    public String issue(CurrentSession session, FormFace face) {
        var mask = new byte[LENGTH];
        RANDOM.nextBytes(mask);
        var both = Arrays.copyOf(mask, 2 * LENGTH);
        System.arraycopy(xor(mask, proof(session, face)), 0, both, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    public boolean valid(@Nullable String token, CurrentSession session, FormFace face) {
        if (token == null || token.length() > 100) {
            return false;
        }
        try {
            var both = Base64.getUrlDecoder().decode(token);
            if (both.length != 2 * LENGTH) {
                return false;
            }
            var mask = Arrays.copyOf(both, LENGTH);
            return MessageDigest.isEqual(xor(mask, Arrays.copyOfRange(both, LENGTH, 2 * LENGTH)), proof(session, face));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private byte[] proof(CurrentSession session, FormFace face) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(("csrf " + face + " " + session.id()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var result = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
