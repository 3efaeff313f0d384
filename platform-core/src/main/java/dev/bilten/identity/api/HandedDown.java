package dev.bilten.identity.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agency;

/**
 * Settings that come down from the platform over the agency to the organizer. As some node's memory has them, right within
 * seconds. Levels above an organizer lie in the control schema, so call it outside any transaction. An agency that is shut
 * out still hands down; one that does not look after the organizer any more does not.
 */
public interface HandedDown {
    /** @param key of the document of one level */
    <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key);

    /** As the agency's own page shows it: what the agency says, and what the platform does. */
    <T> Chain<T> chain(Agency agency, SettingKey<T> key);

    /** What the platform says. */
    <T> Chain<T> chain(SettingKey<T> key);
}
