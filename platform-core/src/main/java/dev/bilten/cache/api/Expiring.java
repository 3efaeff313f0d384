package dev.bilten.cache.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that run out by themselves: sessions, counters of a rate limit. Shared by all nodes, kept over a node's restart.
 * Every method throws {@link RedisAway} when Redis does not answer within two seconds, and at once while it is known to be
 * away: whoever asks here has no other answer, so no page that sells may.
 *
 * <p>Keys name what they are for and whose they are: {@code session:<tenant>:<hash>}.
 */
public interface Expiring {
    void put(String key, String value, Duration life);

    Optional<String> get(String key);

    /** Reads, and lets what is there live this long from now. */
    Optional<String> getAndProlong(String key, Duration life);

    void remove(String key);

    /** Adds one and returns the new count; the first one starts the counter's life, later ones do not prolong it. */
    long count(String key, Duration life);

    /** Takes one count back, if there is any. */
    void discount(String key);

    /** How long a text has to live; empty when it is gone. */
    Optional<Duration> left(String key);

    /** Puts one text into a set of named ones, which lives this long from now as a whole; answers how many it holds. */
    long putIn(String key, String name, String value, Duration life);

    /** Such a set, by name. */
    Map<String, String> allIn(String key);

    void removeFrom(String key, String name);
}
