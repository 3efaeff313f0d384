package dev.bilten.webkit.themes;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.AgencyId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Addresses under which a version of a theme can be looked at before buyers see it: signed, for a day, on one organizer's host. */
@Service
public class PreviewLinks {
    static final Duration VALID = Duration.ofHours(24);
    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z0-9-]{2,38}[a-z0-9])\\.(\\d{1,6})(?:\\.([0-9a-f-]{36}))?\\.(\\d{1,12})\\.([0-9a-f]{64})");

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

    /**
     * What an address leads to.
     *
     * @param agency set where the theme lies at the home of the agency that looks after the organizer
     */
    public record Target(String theme, int number, @Nullable AgencyId agency) {
        /** One of the organizer's own. */
        public Target(String theme, int number) {
            this(theme, number, null);
        }

        private String said() {
            return theme + "." + number + (agency == null ? "" : "." + agency.value());
        }
    }

    /** The part of the address behind {@code /preview/}. */
    public String issue(TenantContext tenant, Target target) {
        var until = clock.instant().plus(VALID).getEpochSecond();
        var said = target.said() + "." + until;
        return said + "." + proof(tenant, said);
    }

    /** Empty when it is over, was changed, or is another organizer's. */
    public Optional<Target> read(TenantContext tenant, String link) {
        var parts = FORM.matcher(link);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var said = link.substring(0, link.lastIndexOf('.'));
        var open = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(4))));
        return open && Secrets.same(proof(tenant, said), parts.group(5))
                ? Optional.of(target(parts))
                : Optional.empty();
    }

    private static Target target(MatchResult parts) {
        var agency = parts.group(3) == null ? null : new AgencyId(UUID.fromString(parts.group(3)));
        return new Target(parts.group(1), Integer.parseInt(parts.group(2)), agency);
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
