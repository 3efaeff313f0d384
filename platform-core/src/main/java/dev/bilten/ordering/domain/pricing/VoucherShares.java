package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a voucher takes off listed prices, to be frozen in a hold. Vouchers come first. Where a budget does not reach for all,
 * the dearest tickets come first and the last one gets what is left.
 */
public final class VoucherShares {
    private VoucherShares() {}

    /**
     * @param listed of each, in minor units
     * @param covered the voucher is good for it
     */
    public record Line(Item item, int quantity, long listed, boolean covered) {}

    /** So many that each get so much off. */
    public record Share(int quantity, long off) {}

    /**
     * The shares of each line, in the order of the lines.
     *
     * @param budget in minor units; empty for no limit
     */
    public static List<List<Share>> of(VoucherValue value, Optional<Long> budget, List<Line> lines) {
        long left = Math.max(0, budget.orElse(Long.MAX_VALUE));
        var shares = new ArrayList<List<Share>>(Collections.nCopies(lines.size(), List.of()));
        var dearestFirst = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> lines.get(at).listed())
                        .reversed()
                        .thenComparing(at -> lines.get(at).item()))
                .toList();
        for (var at : dearestFirst) {
            var its = shares(lines.get(at), off(value, lines.get(at)), left);
            left -= its.stream()
                    .mapToLong(share -> share.off() * share.quantity())
                    .sum();
            shares.set(at, its);
        }
        return shares;
    }

    private static List<Share> shares(Line line, long off, long left) {
        int whole = off == 0 ? line.quantity() : (int) Math.min(line.quantity(), left / off);
        var shares = new ArrayList<Share>();
        shares.add(new Share(whole, off));
        if (whole < line.quantity()) {
            long rest = left - whole * off;
            int some = rest > 0 ? 1 : 0;
            shares.add(new Share(some, rest));
            shares.add(new Share(line.quantity() - whole - some, 0));
        }
        shares.removeIf(share -> share.quantity() == 0);
        return shares;
    }

    private static long off(VoucherValue value, Line line) {
        return line.covered() ? off(value, line.listed()) : 0;
    }

    /** What it takes off a price, before anybody looks at the budget; never more than the price. */
    public static long off(VoucherValue value, long price) {
        var off = switch (value.kind()) {
            case NONE -> 0;
            case PERCENT -> Percent.share(price, value.rate());
            case AMOUNT -> value.minor();
            case FIXED_PRICE -> price - value.minor();
        };
        return Math.clamp(off, 0, price);
    }
}
