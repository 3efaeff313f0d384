package dev.bilten.kernel;

/** Where a transaction may read and write: one organizer's schema, or the control schema. Never both. */
public sealed interface Scope permits TenantContext, PlatformContext {
    /** The database server that holds the schema, by its name in the shard directory. */
    String shard();

    /** The PostgreSQL schema. */
    String schema();

    /** The PostgreSQL role with rights on that schema alone. */
    String role();
}
