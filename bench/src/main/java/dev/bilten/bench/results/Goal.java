package dev.bilten.bench.results;

import java.util.Locale;
import java.util.Optional;

/** What the ratio shall be, where somebody has said so. */
public record Goal(double ratio, boolean atLeast) {

    public static Optional<Goal> of(String workload, String variant) {
        return Optional.ofNullable(
                switch (workload) {
                    case "W1" -> variant.startsWith("api") ? new Goal(1.5, true) : new Goal(0.3, true);
                    case "W2" -> variant.startsWith("memory") ? new Goal(1, false) : new Goal(0.85, true);
                    case "W3" -> new Goal(1, false);
                    case "W4" -> new Goal(5, false);
                    default -> null;
                });
    }

    public boolean met(double measured) {
        return atLeast ? measured >= ratio : measured <= ratio;
    }

    public String text() {
        return (atLeast ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%.3g", ratio);
    }
}
