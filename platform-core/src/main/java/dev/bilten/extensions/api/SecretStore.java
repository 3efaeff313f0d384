package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantId;

/** Secrets at rest: encrypted for one organizer and bound to one place, so that a row copied elsewhere does not open. */
public interface SecretStore {
    /** @param place where the value is kept, such as {@code signing_key/1a2b3c4d}; the same is needed to open it */
    String close(TenantId tenant, String place, String clear);

    /** @throws IllegalStateException when it was closed for another organizer or place, or under another master key */
    String open(TenantId tenant, String place, String closed);
}
