package dev.bilten.webkit.themes;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Addresses under which a version of a theme can be looked at before buyers see it: signed, for a day, on one organizer's host. */
@Service
public class PreviewLinks {
    static final Duration VALID = Duration.ofHours(24);
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]{2,38}[a-z0-9])\\.(\\d{1,6})\\.(\\d{1,12})\\.([0-9a-f]{64})");

    private final SecretKeySpec key;
    private final Clock clock;

    @Inject
    public PreviewLinks(Settings settings) {
        this(settings, Clock.systemUTC());
    }

    PreviewLinks(Settings settings, Clock clock) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.require("bilten.secret.key")), "HmacSHA256");
        this.clock = clock;
    }

    /** What an address leads to. */
    public record Target(String theme, int number) {}

    /** The part of the address behind {@code /preview/}. */
    public String issue(TenantContext tenant, Target target) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        var said = target.theme() + "." + target.number() + "." + until;
        return said + "." + proof(tenant, said);
    }

    /** Empty when it is over, was changed, or is another organizer's. */
    public Optional<Target> read(TenantContext tenant, String link) {
        var parts = FORM.matcher(link);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var said = link.substring(0, link.lastIndexOf('.'));
        var open = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
        return open && Secrets.same(proof(tenant, said), parts.group(4))
                ? Optional.of(new Target(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private String proof(TenantContext tenant, String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "theme preview " + tenant.id() + " " + said;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
