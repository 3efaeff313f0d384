package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.infra.RememberedThemes;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The themes an organizer uploaded: the list for every page, the files for who draws them. */
@Service
public class ReadThemes {
    private final Database database;
    private final ThemeVersions versions;
    private final RememberedThemes remembered;

    @Inject
    public ReadThemes(Database database, ThemeVersions versions, RememberedThemes remembered) {
        this.database = database;
        this.versions = versions;
        this.remembered = remembered;
    }

    /** As some node's memory has it; the newest of each theme first. */
    public List<ThemeVersion> versions(TenantContext tenant) {
        return remembered.all(tenant);
    }

    /** The archive that was uploaded; empty where this organizer has none such. */
    public Optional<byte[]> archive(TenantContext tenant, ThemeVersion version) {
        return database.inTransaction(tenant, () -> versions.archive(version.theme(), version.hash()));
    }
}
