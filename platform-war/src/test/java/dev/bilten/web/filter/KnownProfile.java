package dev.bilten.web.filter;

import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agency;
import java.util.List;
import java.util.Optional;

/** Organizers that all say the same about themselves, or nothing, and inherit nothing. */
public record KnownProfile(Optional<Profile> profile) implements HandedDown {
    public static ReadProfile read(Optional<Profile> profile) {
        return new ReadProfile(new KnownProfile(profile));
    }

    @Override
    public <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key) {
        return new Chain<>(profile.map(OwnProfile::of)
                .map(key.type()::cast)
                .map(own -> new Chain.Said<>(Level.ORGANIZER, own))
                .map(List::of)
                .orElse(List.of()));
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
