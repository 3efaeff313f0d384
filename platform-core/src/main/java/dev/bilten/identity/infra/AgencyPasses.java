package dev.bilten.identity.infra;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody of an agency shows at an organizer's door: signed by the platform, for a few minutes, for this organizer and
 * no other. It says who they are; whether they may come in is looked at when they do.
 */
@Service
public class AgencyPasses {
    static final Duration VALID = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.(\\d{1,9})\\.(\\d{1,12})\\.([0-9a-v]{26})\\.([0-9a-f]{64})");

    private final SecretKeySpec key;

    @Inject
    public AgencyPasses(Settings settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.require("bilten.secret.key")), "HmacSHA256");
    }

    /**
     * @param home the organizer that the agency is led from
     * @param epoch of the person's sessions there
     * @param serial makes each pass one of its kind
     */
    public record Pass(TenantId home, MemberId member, int epoch, String serial) {}

    public String issue(TenantContext organizer, TenantId home, MemberId member, int epoch, Instant now) {
        var until = now.plus(VALID).getEpochSecond();
        var said = home + "." + member + "." + epoch + "." + until + "." + Secrets.token();
        return said + "." + proof(organizer, said);
    }

    /** Empty when it is over, was changed, or is for another organizer. */
    public Optional<Pass> read(TenantContext organizer, String shown, Instant now) {
        var parts = FORM.matcher(shown);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var said = shown.substring(0, shown.lastIndexOf('.'));
        var open = now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(4))));
        return open && Secrets.same(proof(organizer, said), parts.group(6))
                ? Optional.of(new Pass(
                        new TenantId(UUID.fromString(parts.group(1))),
                        new MemberId(UUID.fromString(parts.group(2))),
                        Integer.parseInt(parts.group(3)),
                        parts.group(5)))
                : Optional.empty();
    }

    private String proof(TenantContext organizer, String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "agency pass " + organizer.id() + " " + said;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
