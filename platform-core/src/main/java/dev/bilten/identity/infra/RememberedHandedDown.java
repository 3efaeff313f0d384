package dev.bilten.identity.infra;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Chain.Said;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.infra.StoredSettings.Document;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asked for with every page. An agency's documents are remembered under its home. */
@Service
public class RememberedHandedDown implements HandedDown {
    private final Database database;
    private final HandedDownRows rows;
    private final TenantSettings settings;
    private final Agencies agencies;
    private final TenantCache<String, Document> cache;

    @Inject
    public RememberedHandedDown(
            Database database, HandedDownRows rows, TenantSettings settings, Agencies agencies, Caches caches) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
        this.agencies = agencies;
        this.cache = caches.of("handed-down", Document.class, Duration.ofMinutes(10));
    }

    @Override
    public <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key) {
        var care = agencies.recall(organizer);
        var said = new ArrayList<Said<T>>();
        settings.recall(organizer, key).ifPresent(own -> said.add(new Said<>(Level.ORGANIZER, own)));
        care.flatMap(known -> by(known.agency(), key)).ifPresent(said::add);
        platform(key).ifPresent(said::add);
        return new Chain<>(said);
    }

    @Override
    public <T> Chain<T> chain(Agency agency, SettingKey<T> key) {
        var said = new ArrayList<Said<T>>();
        by(agency, key).ifPresent(said::add);
        platform(key).ifPresent(said::add);
        return new Chain<>(said);
    }

    @Override
    public <T> Chain<T> chain(SettingKey<T> key) {
        return new Chain<>(platform(key).map(List::of).orElse(List.of()));
    }

    private <T> Optional<Said<T>> by(Agency agency, SettingKey<T> key) {
        return cache.get(agency.home(), key.name(), () -> load(agency.id(), key))
                .as(key.type())
                .map(document -> new Said<>(Level.AGENCY, document));
    }

    private <T> Optional<Said<T>> platform(SettingKey<T> key) {
        return cache.common(key.name(), () -> load(null, key))
                .as(key.type())
                .map(document -> new Said<>(Level.PLATFORM, document));
    }

    private Document load(@Nullable AgencyId agency, SettingKey<?> key) {
        return new Document(database.inTransaction(
                PlatformContext.PLATFORM, () -> rows.find(agency, key.name()).orElse(null)));
    }

    /** To be said inside the transaction that changes it. */
    public void changed(@Nullable Agency agency, SettingKey<?> key) {
        database.afterCommit(() -> {
            if (agency == null) {
                cache.evictCommon(key.name());
            } else {
                cache.evict(agency.home(), key.name());
            }
        });
    }
}
