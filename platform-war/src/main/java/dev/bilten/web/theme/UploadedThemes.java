package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.themes.ThemeArchive;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What organizers uploaded, unpacked in this node's memory. Every call names the organizer, and finds its own themes only. */
@Service
public class UploadedThemes {
    /** A theme has some hundred kilobytes, six megabytes at most. */
    private static final long ROOM = 64L << 20;

    private final ReadThemes themes;
    private final UnpackedThemes unpacked = new UnpackedThemes(ROOM);

    @Inject
    public UploadedThemes(ReadThemes themes) {
        this.themes = themes;
    }

    /** Those that buyers may see. */
    List<ThemePackage> live(TenantContext tenant) {
        return themes.versions(tenant).stream()
                .filter(ThemeVersion::live)
                .flatMap(version -> unpack(tenant, version).stream())
                .toList();
    }

    Optional<ThemePackage> live(TenantContext tenant, String theme) {
        return find(tenant, version -> version.live() && version.theme().equals(theme))
                .flatMap(version -> unpack(tenant, version));
    }

    Optional<ThemePackage> version(TenantContext tenant, String theme, int number) {
        return find(
                        tenant,
                        version -> version.number() == number && version.theme().equals(theme))
                .flatMap(version -> unpack(tenant, version));
    }

    Optional<ThemePackage> newest(TenantContext tenant, String theme) {
        return themes.versions(tenant).stream()
                .filter(version -> version.theme().equals(theme))
                .max(Comparator.comparing(ThemeVersion::number))
                .flatMap(version -> unpack(tenant, version));
    }

    /** One that an agency gave; it was looked up for the organizer that wears it. */
    Optional<ThemePackage> given(GivenThemes.Given given) {
        return unpack(given.home(), given.version());
    }

    Optional<byte[]> asset(GivenThemes.Given given, String file) {
        return asset(given.home(), given.version(), "assets/" + file);
    }

    /** A file of a version. */
    record Asset(byte[] content, boolean live) {}

    Optional<Asset> asset(TenantContext tenant, String theme, String hash, String file) {
        return find(
                        tenant,
                        version ->
                                version.hash().equals(hash) && version.theme().equals(theme))
                .flatMap(version ->
                        asset(tenant, version, "assets/" + file).map(content -> new Asset(content, version.live())));
    }

    private Optional<byte[]> asset(TenantContext tenant, ThemeVersion version, String name) {
        return files(tenant, version)
                .filter(theme -> !theme.unfit().contains(name))
                .flatMap(theme -> theme.files().bytes(name));
    }

    private Optional<ThemeVersion> find(TenantContext tenant, Predicate<ThemeVersion> wanted) {
        return themes.versions(tenant).stream().filter(wanted).findFirst();
    }

    private Optional<ThemePackage> unpack(TenantContext tenant, ThemeVersion version) {
        return files(tenant, version).flatMap(UnpackedThemes.Unpacked::theme);
    }

    private Optional<UnpackedThemes.Unpacked> files(TenantContext tenant, ThemeVersion version) {
        var key = new UnpackedThemes.Key(tenant.id().toString(), version.theme(), version.hash());
        return unpacked.find(
                key,
                () -> themes.archive(tenant, version)
                        .map(archive -> ThemeArchive.open(archive).files()));
    }
}
