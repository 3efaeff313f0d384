package dev.bilten.admin;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses have them. */
public final class Ids {
    private Ids() {}

    /** Empty for what is none. */
    public static Optional<UUID> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
