package dev.bilten.bench;

import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.stage.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Several sides measured in turns, round after round, so that a machine that gets slower gets slower for all. */
public final class Contest {

    /**
     * One round of one side.
     *
     * @param value what is compared, in the side's unit
     * @param operations that the CPU time was spent on; 0 where it was not counted
     */
    public record Reading(double value, long operations, CpuTime cpu) {
        public static Reading of(double value) {
            return new Reading(value, 0, CpuTime.NONE);
        }
    }

    @FunctionalInterface
    public interface Side {
        Reading round(Duration time);
    }

    /** All rounds of one side. */
    public record Rounds(List<Reading> readings) {
        public Spread spread() {
            return Spread.of(readings.stream().map(Reading::value).toList());
        }

        public long operations() {
            return readings.stream().mapToLong(Reading::operations).sum();
        }

        public double cpuMicros() {
            return operations() == 0 ? 0 : (double) cpu().product() / operations();
        }

        public CpuTime cpu() {
            return readings.stream().map(Reading::cpu).reduce(CpuTime.NONE, CpuTime::plus);
        }
    }

    private final Map<String, Side> sides = new LinkedHashMap<>();

    public Contest side(String name, Side side) {
        sides.put(name, side);
        return this;
    }

    public Map<String, Rounds> play(int rounds, Duration time) {
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            var told = new ArrayList<String>();
            for (var side : sides.entrySet()) {
                var reading = side.getValue().round(time);
                readings.computeIfAbsent(side.getKey(), _ -> new ArrayList<>()).add(reading);
                told.add(side.getKey() + " " + ResultTable.number(reading.value()));
            }
            System.out.println("  round " + round + "   " + String.join("   ", told));
        }
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, side -> new Rounds(side.getValue()), (a, b) -> a, LinkedHashMap::new));
    }
}
