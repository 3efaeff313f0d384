package dev.bilten.analytics.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the guests of an event came. A ticket counts once, when it first let somebody in; those of a test do not count.
 *
 * @param step how long each bar is
 * @param bars from the first entry to the last, quiet ones included
 * @param expected tickets that let in
 * @param refusals what else the doors answered, the most frequent first
 */
public record DoorReport(Duration step, List<Bar> bars, long entered, long expected, List<Refusal> refusals) {
    public DoorReport {
        bars = List.copyOf(bars);
        refusals = List.copyOf(refusals);
    }

    public record Bar(Instant start, long entered) {}

    /** @param result a name of {@code ScanResult} */
    public record Refusal(String result, long count) {}
}
