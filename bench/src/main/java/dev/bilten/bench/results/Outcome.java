package dev.bilten.bench.results;

import dev.bilten.bench.figures.Spread;
import java.time.Instant;

/**
 * One line of a workload's history.
 *
 * @param workload W1 to W12, or the workload's name where it has no number
 * @param variant what of the workload was measured
 * @param unit of both sides
 * @param cpuMicros CPU time of the server's JVM and of PostgreSQL per operation, with the work that was left over for
 *     after the round
 * @param commit of the checkout, with {@code +} when it was changed since
 */
public record Outcome(
        String workload,
        String variant,
        Spread ours,
        String unit,
        String limitName,
        Spread limit,
        int rounds,
        double cpuMicros,
        String commit,
        int cores,
        Instant at) {

    /** The same with CPU time per operation that came later. */
    public Outcome costing(double moreMicros) {
        return new Outcome(
                workload, variant, ours, unit, limitName, limit, rounds, cpuMicros + moreMicros, commit, cores, at);
    }

    /** Of the medians, which single bad rounds cannot move. */
    public double ratio() {
        return ours.median() / limit.median();
    }
}
