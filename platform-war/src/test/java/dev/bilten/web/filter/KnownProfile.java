package dev.bilten.web.filter;

import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** Organizers that all say the same about themselves, or nothing. */
record KnownProfile(Optional<Profile> profile) implements TenantSettings {
    @Override
    public <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key) {
        return profile.map(key.type()::cast);
    }

    @Override
    public <T> Optional<T> read(TenantContext tenant, SettingKey<T> key) {
        return recall(tenant, key);
    }

    @Override
    public <T> void save(CallContext call, SettingKey<T> key, T value) {}
}
