package dev.bilten.web.theme;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.extensions.app.ReadBrand;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.extensions.infra.RememberedThemes;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Care;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Organizers that never uploaded a theme; no database is asked. */
final class NoUploads {
    private NoUploads() {}

    static UploadedThemes themes() {
        return new UploadedThemes(read());
    }

    /** Those of an organizer that uploaded one and published it. */
    static UploadedThemes one(String theme, byte[] archive) {
        var version = new ThemeVersion(theme, 1, "1.0.0", "0".repeat(64), Instant.EPOCH, "Sara", true, null);
        var database = (Database) Proxy.newProxyInstance(
                NoUploads.class.getClassLoader(), new Class<?>[] {Database.class}, (_, _, _) -> Optional.of(archive));
        var versions = new ThemeVersions(database);
        return new UploadedThemes(new ReadThemes(
                database, versions, new RememberedThemes(database, versions, new Same(List.of(version)))));
    }

    /** And no agency gave them one. */
    static GivenThemes given(TenantSettings settings) {
        return new GivenThemes(new NoAgencies(), settings, read());
    }

    /** What organizers say themselves holds, and nothing comes down. */
    static HandedDown handed(TenantSettings settings) {
        return new OwnAlone(settings);
    }

    static ReadBrand brands(TenantSettings settings) {
        return new ReadBrand(handed(settings), new NoAgencies());
    }

    private record OwnAlone(TenantSettings settings) implements HandedDown {
        @Override
        public <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key) {
            return new Chain<T>(List.of()).below(Level.ORGANIZER, settings.recall(organizer, key));
        }

        @Override
        public <T> Chain<T> chain(Agency agency, SettingKey<T> key) {
            return new Chain<>(List.of());
        }

        @Override
        public <T> Chain<T> chain(SettingKey<T> key) {
            return new Chain<>(List.of());
        }
    }

    private static final class NoAgencies implements Agencies {
        @Override
        public Optional<Care> recall(TenantContext organizer) {
            return Optional.empty();
        }

        @Override
        public Optional<Care> read(TenantContext organizer) {
            return Optional.empty();
        }

        @Override
        public Optional<Agency> ledFrom(TenantContext home) {
            return Optional.empty();
        }

        @Override
        public Set<TenantId> caredFrom(TenantContext home) {
            return Set.of();
        }
    }

    static ReadThemes read() {
        var database = (Database) Proxy.newProxyInstance(
                NoUploads.class.getClassLoader(), new Class<?>[] {Database.class}, (_, method, _) -> {
                    throw new AssertionError("no database here: " + method.getName());
                });
        var versions = new ThemeVersions(database);
        return new ReadThemes(database, versions, new RememberedThemes(database, versions, new Same(List.of())));
    }

    private record Same(List<ThemeVersion> versions) implements Caches {
        @Override
        public <K, V> TenantCache<K, V> of(String name, Class<V> values, Duration fresh) {
            return new TenantCache<>() {
                @Override
                public V get(TenantContext tenant, K key, Supplier<V> load) {
                    return values.cast(new RememberedThemes.Rows(versions));
                }

                @Override
                public V common(K key, Supplier<V> load) {
                    return load.get();
                }

                @Override
                public void evictCommon(K key) {}

                @Override
                public void evict(TenantContext tenant, K key) {}
            };
        }
    }
}
