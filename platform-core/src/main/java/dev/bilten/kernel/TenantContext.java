package dev.bilten.kernel;

/**
 * The organizer on whose behalf something is read. Made from the tenant directory at the edge, or by a job runner; the
 * schema and role are generated names, never a user's text.
 *
 * @param slug the organizer's short name, the first label of its host
 */
public record TenantContext(TenantId id, String slug, String shard, String schema, String role) implements Scope {}
