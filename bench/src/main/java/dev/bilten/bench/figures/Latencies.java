package dev.bilten.bench.figures;

import java.util.Arrays;

/** Durations in the order they come, in nanoseconds. Not for several threads. */
public final class Latencies {
    private static final int FIRST_ROOM = 1_024;
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private long[] nanos = new long[FIRST_ROOM];
    private int count;

    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    public void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /**
     * The smallest duration that this part of all do not exceed (nearest rank).
     *
     * @param part above 0, at most 1
     */
    public double millis(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(part * count);
        return sorted[Math.clamp(rank, 1, count) - 1] / NANOS_PER_MILLI;
    }
}
