package dev.bilten.database.api;

import dev.bilten.kernel.Settings;

/** Where a database server is, as the configuration says. */
public final class ShardAddress {
    private ShardAddress() {}

    /** The JDBC URL of a shard; {@code main} is the one that every installation has. */
    public static String of(Settings settings, String shard) {
        return settings.require(key(shard));
    }

    /** Whether this node knows where it is: a new shard may stand in the control schema before every node has its URL. */
    public static boolean isKnown(Settings settings, String shard) {
        return settings.get(key(shard)).isPresent();
    }

    private static String key(String shard) {
        return shard.equals("main") ? "bilten.db.url" : "bilten.db.shards." + shard + ".url";
    }
}
