package dev.bilten.tenancy.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import java.time.Instant;

/**
 * An organizer as the platform knows it.
 *
 * @param slug the first label of its host; 3 to 40 lower-case letters, digits and hyphens
 * @param name what people call it
 */
public record Tenant(
        TenantId id,
        String slug,
        String name,
        String shard,
        String schemaName,
        String roleName,
        State state,
        String schemaVersion,
        Instant createdAt) {

    public enum State {
        CREATING,
        ACTIVE,
        SUSPENDED
    }

    public TenantContext context() {
        return new TenantContext(id, slug, shard, schemaName, roleName);
    }
}
