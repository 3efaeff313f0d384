package dev.bilten.identity.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** An organizer's settings. Joins the running transaction, or brings its own. */
public interface TenantSettings {
    <T> Optional<T> read(TenantContext tenant, SettingKey<T> key);

    /** Writes it with an audit entry of before and after; a value that is the same already leaves no trace. */
    <T> void save(CallContext call, SettingKey<T> key, T value);
}
