package dev.bilten.bench;

import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.stage.Stage;
import java.time.Instant;
import java.util.Map;

/** Makes outcomes out of the rounds of a contest, with what is the same for all of them. */
public record Measured(String workload, String commit, Map<String, Contest.Rounds> rounds) {

    public static Measured in(Stage stage, String workload, Map<String, Contest.Rounds> rounds) {
        return new Measured(workload, Versions.of(stage.project()), rounds);
    }

    public Contest.Rounds of(String side) {
        var found = rounds.get(side);
        if (found == null) {
            throw new BenchFailed("No rounds of " + side + " were played.");
        }
        return found;
    }

    /** One side against another. */
    public Outcome outcome(String side, String unit, String limit, String limitName) {
        var ours = of(side);
        return outcome(side, ours, ours.spread(), unit, limitName, of(limit).spread());
    }

    /** @param ours whose CPU time it was */
    public Outcome outcome(
            String variant, Contest.Rounds ours, Spread spread, String unit, String limitName, Spread limit) {
        return new Outcome(
                workload,
                variant,
                spread,
                unit,
                limitName,
                limit,
                ours.readings().size(),
                ours.cpuMicros(),
                commit,
                Runtime.getRuntime().availableProcessors(),
                Instant.now());
    }
}
