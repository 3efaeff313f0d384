package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The one theme that is not an organizer's own and yet worn by it: the version that its agency gave it. It lies at the
 * agency's home and is found from there alone while that very agency looks after the organizer.
 */
@Service
public class GivenThemes {
    private final Agencies agencies;
    private final TenantSettings settings;
    private final ReadThemes themes;

    @Inject
    public GivenThemes(Agencies agencies, TenantSettings settings, ReadThemes themes) {
        this.agencies = agencies;
        this.settings = settings;
        this.themes = themes;
    }

    /** @param home whose theme it is */
    public record Given(TenantContext home, ThemeVersion version) {}

    /** As some node's memory has it, right within seconds. Call it outside a transaction. */
    public Optional<Given> worn(TenantContext organizer) {
        return settings.recall(organizer, ThemeChoice.KEY)
                .filter(choice -> choice.given() != null)
                .flatMap(choice -> find(organizer, choice));
    }

    private Optional<Given> find(TenantContext organizer, ThemeChoice choice) {
        var given = choice.given();
        if (given == null) {
            return Optional.empty();
        }
        return agencies.recall(organizer)
                .map(care -> care.agency())
                .filter(agency -> choice.isGivenBy(agency.id()))
                .flatMap(agency -> themes.versions(agency.home()).stream()
                        .filter(version -> version.theme().equals(choice.theme()) && version.number() == given.number())
                        .findFirst()
                        .map(version -> new Given(agency.home(), version)));
    }
}
