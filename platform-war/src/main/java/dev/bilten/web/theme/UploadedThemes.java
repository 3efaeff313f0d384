package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.themes.ThemeArchive;
import dev.bilten.webkit.themes.ThemeFiles;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What organizers uploaded, unpacked in this node's memory. Every call names the organizer, and finds its own themes only. */
@Service
public class UploadedThemes {
    private static final int MOST_UNPACKED = 32;

    private record Key(String tenant, String theme, String hash) {}

    private final ReadThemes themes;
    private final Map<Key, ThemeFiles> unpacked = new LinkedHashMap<>(16, 0.75f, true);

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

    /** One that an agency gave; it was looked up for the organizer that wears it. */
    Optional<ThemePackage> given(GivenThemes.Given given) {
        return unpack(given.home(), given.version());
    }

    Optional<byte[]> asset(GivenThemes.Given given, String file) {
        return files(given.home(), given.version()).bytes("assets/" + file);
    }

    /** A file of a version. */
    record Asset(byte[] content, boolean live) {}

    Optional<Asset> asset(TenantContext tenant, String theme, String hash, String file) {
        return find(
                        tenant,
                        version ->
                                version.hash().equals(hash) && version.theme().equals(theme))
                .flatMap(version -> files(tenant, version)
                        .bytes("assets/" + file)
                        .map(content -> new Asset(content, version.live())));
    }

    private Optional<ThemeVersion> find(TenantContext tenant, Predicate<ThemeVersion> wanted) {
        return themes.versions(tenant).stream().filter(wanted).findFirst();
    }

    private Optional<ThemePackage> unpack(TenantContext tenant, ThemeVersion version) {
        var source = files(tenant, version).source(tenant.id().toString(), version.theme());
        var theme = ThemeFile.read(source);
        return theme.id().equals(version.theme()) ? Optional.of(theme) : Optional.empty();
    }

    private ThemeFiles files(TenantContext tenant, ThemeVersion version) {
        var key = new Key(tenant.id().toString(), version.theme(), version.hash());
        synchronized (unpacked) {
            var known = unpacked.get(key);
            if (known != null) {
                return known;
            }
        }
        var files = themes.archive(tenant, version)
                .map(archive -> ThemeArchive.open(archive).files())
                .orElseGet(() -> new ThemeFiles(Map.of()));
        synchronized (unpacked) {
            unpacked.put(key, files);
            if (unpacked.size() > MOST_UNPACKED) {
                unpacked.remove(unpacked.keySet().iterator().next());
            }
        }
        return files;
    }
}
