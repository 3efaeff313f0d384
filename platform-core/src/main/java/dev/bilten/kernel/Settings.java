package dev.bilten.kernel;

import java.util.Optional;

/** The configuration by key ({@code bilten.db.url} …); the edge answers it from MicroProfile Config, tests from a map. */
public interface Settings {
    Optional<String> get(String key);

    default String require(String key) {
        return get(key).orElseThrow(() -> new IllegalStateException("Configuration is missing: " + key));
    }

    default String get(String key, String fallback) {
        return get(key).orElse(fallback);
    }

    default boolean development() {
        return get("bilten.mode", "production").equals("development");
    }
}
