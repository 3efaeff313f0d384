package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.api.Care;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one theme that is not an organizer's own and yet worn by it: the version that its agency gave it, or only shows in its
 * shop. It lies at the agency's home and is found from there alone while that very agency looks after the organizer.
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

    /**
     * One that an agency only shows in an organizer's shop: while that very agency looks after it and is let in. Right as of
     * now; call it outside a transaction.
     */
    public Optional<Given> tried(TenantContext organizer, AgencyId by, String theme, int number) {
        return agencies.read(organizer)
                .filter(care -> care.admitted() && care.agency().id().equals(by))
                .flatMap(care ->
                        find(care.agency(), version -> version.theme().equals(theme) && version.number() == number));
    }

    /** The version with these files, worn or only tried on, of the agency that is let in; right within seconds. */
    public Optional<Given> shown(TenantContext organizer, String theme, String hash) {
        return agencies.recall(organizer)
                .filter(Care::admitted)
                .flatMap(care -> find(
                        care.agency(),
                        version ->
                                version.theme().equals(theme) && version.hash().equals(hash)));
    }

    private Optional<Given> find(TenantContext organizer, ThemeChoice choice) {
        var given = choice.given();
        if (given == null) {
            return Optional.empty();
        }
        return agencies.recall(organizer)
                .map(Care::agency)
                .filter(agency -> choice.isGivenBy(agency.id()))
                .flatMap(agency -> find(
                        agency,
                        version -> version.theme().equals(choice.theme()) && version.number() == given.number()));
    }

    private Optional<Given> find(Agency agency, Predicate<ThemeVersion> wanted) {
        return themes.versions(agency.home()).stream()
                .filter(wanted)
                .findFirst()
                .map(version -> new Given(agency.home(), version));
    }
}
