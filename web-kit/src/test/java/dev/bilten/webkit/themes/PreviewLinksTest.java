package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.AgencyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreviewLinksTest {
    private static final Instant NOW = Instant.parse("2027-03-01T18:00:00Z");
    private static final Settings SETTINGS =
            key -> Optional.of(Base64.getEncoder().encodeToString(new byte[32]));

    private final TenantContext nile = tenant();
    private final TenantContext aurora = tenant();
    private final PreviewLinks.Target target = new PreviewLinks.Target("harbour", 3);
    private final PreviewLinks links = at(NOW);

    private static PreviewLinks at(Instant now) {
        return new PreviewLinks(SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TenantContext tenant() {
        return new TenantContext(TenantId.next(), "x", "main", "t_x", "t_x");
    }

    @Test
    void an_address_leads_to_its_version() {
        assertThat(links.read(nile, links.issue(nile, target))).contains(target);
    }

    @Test
    void it_is_nothing_on_another_organizers_host() {
        assertThat(links.read(aurora, links.issue(nile, target))).isEmpty();
    }

    @Test
    void it_is_nothing_when_somebody_changed_it() {
        var link = links.issue(nile, target);
        assertThat(links.read(nile, link.replace(".3.", ".4."))).isEmpty();
        assertThat(links.read(nile, link.replace("harbour", "harbours"))).isEmpty();
        assertThat(links.read(nile, "harbour.3.99999999999." + "0".repeat(64))).isEmpty();
        assertThat(links.read(nile, "")).isEmpty();
    }

    @Test
    void one_of_the_agency_names_it_and_stands_for_no_theme_of_the_organizers_own() {
        var given = new PreviewLinks.Target("harbour", 3, new AgencyId(UUID.randomUUID()));
        var link = links.issue(nile, given);
        assertThat(links.read(nile, link)).contains(given);
        assertThat(links.read(aurora, link)).isEmpty();
        assertThat(links.read(nile, link.replace("." + given.agency().value(), "")))
                .isEmpty();
    }

    @Test
    void it_is_over_after_a_day() {
        var link = links.issue(nile, target);
        assertThat(at(NOW.plus(Duration.ofHours(23))).read(nile, link)).contains(target);
        assertThat(at(NOW.plus(Duration.ofHours(25))).read(nile, link)).isEmpty();
    }
}
