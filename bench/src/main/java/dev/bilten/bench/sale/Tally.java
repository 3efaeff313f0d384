package dev.bilten.bench.sale;

import dev.bilten.bench.figures.Latencies;
import dev.bilten.bench.results.ResultTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client, or all of them together, saw. Not for several threads. */
final class Tally {
    private final Latencies latencies = new Latencies();
    private long bought;
    private long counted;
    private long left;
    private long soldOut;
    private long cutOff;
    private long failed;
    private @Nullable String remark;

    /** @param inWindow it ended within the time that is measured */
    void add(Buyer.Purchase purchase, long nanos, boolean inWindow) {
        switch (purchase.ending()) {
            case BOUGHT -> {
                bought++;
                if (inWindow) {
                    counted++;
                    latencies.add(nanos);
                }
            }
            case LEFT -> left++;
            case SOLD_OUT -> soldOut++;
            case CUT_OFF -> cutOff++;
            case FAILED -> {
                failed++;
                remark = remark == null ? purchase.remark() : remark;
            }
        }
    }

    void add(Tally other) {
        latencies.addAll(other.latencies);
        bought += other.bought;
        counted += other.counted;
        left += other.left;
        soldOut += other.soldOut;
        cutOff += other.cutOff;
        failed += other.failed;
        remark = remark == null ? other.remark : remark;
    }

    /** All of them, also before and after the time that is measured. */
    long bought() {
        return bought;
    }

    /** Within the time that is measured. */
    long counted() {
        return counted;
    }

    long failed() {
        return failed;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d bought, p50 %s ms, p99 %s ms; %d left, %d found it sold out, %d waited still, %d failed%s",
                bought,
                ResultTable.number(latencies.millis(0.5)),
                ResultTable.number(latencies.millis(0.99)),
                left,
                soldOut,
                cutOff,
                failed,
                remark == null ? "" : ", the first: " + remark);
    }
}
