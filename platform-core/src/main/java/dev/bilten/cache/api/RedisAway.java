package dev.bilten.cache.api;

/** Redis does not answer now. The caller decides what that means: go on without, or say "try again". */
public final class RedisAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RedisAway(Throwable cause) {
        super("Redis does not answer", cause);
    }

    public RedisAway() {
        super("Redis does not answer");
    }
}
