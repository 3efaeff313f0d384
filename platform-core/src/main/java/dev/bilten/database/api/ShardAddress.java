package dev.bilten.database.api;

import dev.bilten.kernel.Settings;

/** Where a database server is, as the configuration says. */
public final class ShardAddress {
    private ShardAddress() {}

    /** The JDBC URL of a shard; {@code main} is the one that every installation has. */
    public static String of(Settings settings, String shard) {
        return settings.require(shard.equals("main") ? "bilten.db.url" : "bilten.db.shards." + shard + ".url");
    }
}
