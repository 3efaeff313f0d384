package dev.bilten.checkin.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One check-in list as it stands this moment. Tickets of a test and scans of them are not in it.
 *
 * @param inside valid tickets that entered and did not leave
 * @param expected valid tickets that are on it, those inside included
 * @param bars of the last two hours in which somebody came, quiet ones included
 * @param gates the one that was busy last comes first
 * @param refusals every other answer, the most frequent first
 * @param latest the newest first
 */
public record DoorWatch(
        long inside, long expected, List<Bar> bars, List<Gate> gates, List<Refusal> refusals, List<RecentScan> latest) {
    /** How long each bar is. */
    public static final Duration STEP = Duration.ofMinutes(5);

    public DoorWatch {
        bars = List.copyOf(bars);
        gates = List.copyOf(gates);
        refusals = List.copyOf(refusals);
        latest = List.copyOf(latest);
    }

    public long toCome() {
        return expected - inside;
    }

    public long refused() {
        return refusals.stream().mapToLong(Refusal::count).sum();
    }

    public record Bar(Instant start, long entered) {}

    /** @param gate as its device calls itself; text that somebody typed */
    public record Gate(String gate, long entered, long refused, Instant last) {}

    public record Refusal(ScanResult result, long count) {}
}
