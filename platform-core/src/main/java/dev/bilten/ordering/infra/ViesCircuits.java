package dev.bilten.ordering.infra;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of each country's register, whether it is worth asking: after a few silences in a row nobody waits for it for a while, then
 * one question tries. One country's trouble is not another's.
 */
final class ViesCircuits {
    private static final int IN_A_ROW = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private record Circuit(int silences, Instant closedUntil) {
        static final Circuit FINE = new Circuit(0, Instant.MIN);
    }

    private final Map<String, Circuit> byCountry = new ConcurrentHashMap<>();

    /** Whoever is let through after a pause is the one that tries: the others wait for what comes of it. */
    boolean closed(String country, Instant now) {
        var tried = new boolean[1];
        byCountry.computeIfPresent(country, (_, circuit) -> {
            if (circuit.silences() < IN_A_ROW) {
                tried[0] = true;
                return circuit;
            }
            tried[0] = !now.isBefore(circuit.closedUntil());
            return tried[0] ? new Circuit(circuit.silences(), now.plus(PAUSE)) : circuit;
        });
        return byCountry.containsKey(country) && !tried[0];
    }

    void answered(String country) {
        byCountry.remove(country);
    }

    void silent(String country, Instant now) {
        byCountry.compute(country, (_, before) -> {
            int silences = (before == null ? Circuit.FINE : before).silences() + 1;
            return new Circuit(silences, silences >= IN_A_ROW ? now.plus(PAUSE) : Instant.MIN);
        });
    }
}
