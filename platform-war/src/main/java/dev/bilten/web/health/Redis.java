package dev.bilten.web.health;

import dev.bilten.cache.api.Expiring;
import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;

/** Asks Redis for something that is not there. */
@Service
public class Redis implements Neighbour {
    private final Expiring expiring;
    private final boolean configured;

    @Inject
    public Redis(Expiring expiring, Settings settings) {
        this.expiring = expiring;
        this.configured = settings.get("bilten.redis.url").isPresent();
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public String state() {
        if (!configured) {
            return "off";
        }
        try {
            expiring.get("health:ping");
            return "up";
        } catch (RedisAway away) {
            return "down";
        }
    }
}
