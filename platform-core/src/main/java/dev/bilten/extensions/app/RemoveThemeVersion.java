package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.infra.RememberedThemes;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.util.Map;

/** Removes a version that no shop shows: not this one, and none that its agency dressed in it. Its files are gone then. */
@Service
public class RemoveThemeVersion {
    private final Database database;
    private final ThemeVersions versions;
    private final RememberedThemes remembered;
    private final TenantSettings settings;
    private final Agencies agencies;
    private final Tenants tenants;
    private final Journal journal;

    @Inject
    public RemoveThemeVersion(
            Database database,
            ThemeVersions versions,
            RememberedThemes remembered,
            TenantSettings settings,
            Agencies agencies,
            Tenants tenants,
            Journal journal) {
        this.database = database;
        this.versions = versions;
        this.remembered = remembered;
        this.settings = settings;
        this.agencies = agencies;
        this.tenants = tenants;
        this.journal = journal;
    }

    public sealed interface Result {
        record Removed() implements Result {}

        /** Buyers of this shop see it. */
        record InUse() implements Result {}

        /** Given to this many organizers, who wear it. */
        record Worn(long organizers) implements Result {}

        record NoSuchVersion() implements Result {}
    }

    public Result execute(CallContext call, String theme, int number) {
        var worn = worn(call.tenant(), theme, number);
        return database.inTransaction(call.tenant(), () -> {
            var version = versions.find(theme, number);
            if (version.isEmpty()) {
                return new Result.NoSuchVersion();
            }
            if (shown(call.tenant(), version.get())) {
                return new Result.InUse();
            }
            return worn > 0 ? new Result.Worn(worn) : remove(call, version.get());
        });
    }

    private Result remove(CallContext call, ThemeVersion version) {
        versions.remove(version.theme(), version.number());
        remembered.changed(call.tenant());
        journal.audit(
                call,
                new Change(
                        "theme.removed",
                        "theme",
                        version.theme(),
                        Map.of("number", version.number(), "version", version.label(), "sha256", version.hash()),
                        null));
        return new Result.Removed();
    }

    private boolean shown(TenantContext tenant, ThemeVersion version) {
        return version.live()
                && settings.read(tenant, ThemeChoice.KEY)
                        .filter(choice ->
                                choice.given() == null && choice.theme().equals(version.theme()))
                        .isPresent();
    }

    /** Each is asked in its own schema; whoever is suspended may come back and wants to find its dress. */
    private long worn(TenantContext home, String theme, int number) {
        return agencies.ledFrom(home)
                .map(agency -> agencies.caredFrom(home).stream()
                        .flatMap(id -> tenants.byId(id).stream())
                        .map(Tenant::context)
                        .flatMap(organizer -> settings.read(organizer, ThemeChoice.KEY).stream())
                        .filter(choice -> choice.isGivenBy(agency.id())
                                && choice.theme().equals(theme)
                                && choice.given() != null
                                && choice.given().number() == number)
                        .count())
                .orElse(0L);
    }
}
