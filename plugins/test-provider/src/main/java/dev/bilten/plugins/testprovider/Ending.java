package dev.bilten.plugins.testprovider;

import dev.bilten.plugin.api.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a test payment may end. */
enum Ending {
    SUCCESS(Words.of("ending.success")),
    SLOW(Words.of("ending.slow")),
    DECLINE(Words.of("ending.decline")),
    PENDING(Words.of("ending.pending")),
    LATE(Words.of("ending.late")),
    UNKNOWN(Words.of("ending.unknown"));

    private final Text label;

    Ending(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ending> of(String value) {
        return Arrays.stream(values())
                .filter(ending -> ending.value().equals(value))
                .findFirst();
    }
}
