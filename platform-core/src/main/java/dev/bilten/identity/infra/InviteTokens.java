package dev.bilten.identity.infra;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an invitation, computed from the platform's key whenever its mail is written, so that the database has to
 * keep its hash alone. Whoever invites anew sets another end, and has another secret.
 */
@Service
public class InviteTokens {
    private final SecretKeySpec key;

    @Inject
    public InviteTokens(Settings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.require("bilten.secret.key")), "HmacSHA256");
    }

    public String of(TenantContext tenant, MemberId member, Instant until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "invitation " + tenant.id() + " " + member + " " + until.toEpochMilli();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
