package dev.bilten.identity.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** An organizer's settings. */
public interface TenantSettings {
    /** As some node's memory has it: for pages, outside any transaction, right within seconds. */
    <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key);

    /** As it is. Joins the running transaction, or brings its own. */
    <T> Optional<T> read(TenantContext tenant, SettingKey<T> key);

    /** Joins the running transaction, or brings its own. Writes it with an audit entry of before and after; a value that is the same already leaves no trace. */
    <T> void save(CallContext call, SettingKey<T> key, T value);
}
