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
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked for with every page. An agency's documents are remembered under its home, the platform's under an id nobody has. */
@Service
public class RememberedHandedDown implements HandedDown {
    private static final TenantContext NOBODY = new TenantContext(new TenantId(new UUID(0, 0)), "", "", "", "");

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
        return document(agency.home(), agency.id(), key).map(document -> new Said<>(Level.AGENCY, document));
    }

    private <T> Optional<Said<T>> platform(SettingKey<T> key) {
        return document(NOBODY, null, key).map(document -> new Said<>(Level.PLATFORM, document));
    }

    private <T> Optional<T> document(TenantContext place, @Nullable AgencyId agency, SettingKey<T> key) {
        return cache.get(
                        place,
                        key.name(),
                        () -> new Document(database.inTransaction(
                                PlatformContext.PLATFORM,
                                () -> rows.find(agency, key.name()).orElse(null))))
                .as(key.type());
    }

    /** To be said inside the transaction that changes it. */
    public void changed(@Nullable Agency agency, SettingKey<?> key) {
        var place = agency == null ? NOBODY : agency.home();
        database.afterCommit(() -> cache.evict(place, key.name()));
    }
}
