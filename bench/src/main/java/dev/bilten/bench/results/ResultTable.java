package dev.bilten.bench.results;

import dev.bilten.bench.figures.Spread;
import java.util.List;
import java.util.Locale;

/** What a person reads after a run. */
public final class ResultTable {
    private ResultTable() {}

    public static String of(List<Outcome> outcomes) {
        var table = new StringBuilder();
        var first = outcomes.getFirst();
        table.append(String.format(
                Locale.ROOT, "%n%s, ours in %s against %s%n%n", first.workload(), units(outcomes), limits(outcomes)));
        table.append(
                row("variant", "min", "median", "max", "min", "median", "max", "ratio", "goal", "rounds", "CPU µs/op"));
        outcomes.forEach(outcome -> table.append(line(outcome)));
        return table.toString();
    }

    private static String line(Outcome outcome) {
        var goal = Goal.of(outcome.workload(), outcome.variant());
        return row(
                outcome.variant(),
                number(outcome.ours().min()),
                number(outcome.ours().median()),
                number(outcome.ours().max()),
                number(outcome.limit().min()),
                number(outcome.limit().median()),
                number(outcome.limit().max()),
                number(outcome.ratio()),
                goal.map(g -> g.text() + (g.met(outcome.ratio()) ? " ✓" : " ✗")).orElse(""),
                Integer.toString(outcome.rounds()),
                number(outcome.cpuMicros()));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-24s %9s %9s %9s   %9s %9s %9s   %7s %-7s %6s %10s%n", cells);
    }

    private static String units(List<Outcome> outcomes) {
        return String.join(", ", outcomes.stream().map(Outcome::unit).distinct().toList());
    }

    private static String limits(List<Outcome> outcomes) {
        return String.join(
                ", ", outcomes.stream().map(Outcome::limitName).distinct().toList());
    }

    /** Three digits that count; nobody reads more. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    /** The three figures of one side, for a sentence. */
    public static String spread(Spread spread) {
        return number(spread.min()) + " / " + number(spread.median()) + " / " + number(spread.max());
    }
}
