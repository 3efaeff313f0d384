package dev.bilten.extensions.infra;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.SecretStore;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets at rest: AES-256-GCM under a key of the organizer's own, derived from the master key. Each value is bound to its
 * organizer and place, so that a row copied elsewhere does not open.
 */
@Service
public class SecretBox implements SecretStore {
    /** Names the master key and the form of the value, for the day either changes. */
    private static final String FORM = "v1:";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Settings settings;

    @Inject
    public SecretBox(Settings settings) {
        this.settings = settings;
    }

    public String close(TenantId tenant, String pluginId, String key, String clear) {
        return close(tenant, settingOf(pluginId, key), clear);
    }

    public String open(TenantId tenant, String pluginId, String key, String closed) {
        return open(tenant, settingOf(pluginId, key), closed);
    }

    private static String settingOf(String pluginId, String key) {
        return "plugin_setting/" + pluginId + "/" + key;
    }

    @Override
    public String close(TenantId tenant, String place, String clear) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, tenant, place, nonce);
            var sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            var both = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
            return FORM + Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be encrypted", e);
        }
    }

    @Override
    public String open(TenantId tenant, String place, String closed) {
        if (!closed.startsWith(FORM)) {
            throw new IllegalStateException("a stored secret has an unknown form");
        }
        var both = Base64.getDecoder().decode(closed.substring(FORM.length()));
        var nonce = new byte[NONCE];
        System.arraycopy(both, 0, nonce, 0, NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, tenant, place, nonce);
            return new String(cipher.doFinal(both, NONCE, both.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored secret does not open: wrong master key, or not from here", e);
        }
    }

    private Cipher cipher(int mode, TenantId tenant, String place, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keyOf(tenant), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tenant + "/" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec keyOf(TenantId tenant) throws GeneralSecurityException {
        var master = Base64.getDecoder().decode(settings.require("bilten.secret.key"));
        if (master.length != 32) {
            throw new IllegalStateException("bilten.secret.key must be the base64 of 32 bytes");
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(master, "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal(("plugin-settings/" + tenant).getBytes(StandardCharsets.UTF_8)), "AES");
    }
}
