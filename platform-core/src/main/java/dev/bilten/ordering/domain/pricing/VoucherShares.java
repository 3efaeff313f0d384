package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a voucher takes off listed prices, to be frozen in a hold. Vouchers come first. Where its uses do not reach for all, the
 * dearest tickets get them and the others are as listed; where a budget does not, the dearest come first and the last one gets
 * what is left.
 */
public final class VoucherShares {
    private VoucherShares() {}

    /**
     * @param listed of each, in minor units
     * @param covered the voucher is good for it
     * @param needed it cannot be had without the voucher: it gets a use before the dearest
     */
    public record Line(Item item, int quantity, long listed, boolean covered, boolean needed) {
        public Line(Item item, int quantity, long listed, boolean covered) {
            this(item, quantity, listed, covered, false);
        }
    }

    /**
     * So many that each get so much off.
     *
     * @param used each is a use of the voucher, also where nothing is left to give
     */
    public record Share(int quantity, long off, boolean used) {}

    /**
     * The shares of each line, in the order of the lines.
     *
     * @param budget in minor units; empty for no limit
     * @param uses that are left
     */
    public static List<List<Share>> of(VoucherValue value, Optional<Long> budget, int uses, List<Line> lines) {
        var dearest = Comparator.<Integer>comparingLong(at -> lines.get(at).listed())
                .reversed()
                .thenComparing(at -> lines.get(at).item());
        var used = used(uses, lines, dearest);
        long left = Math.max(0, budget.orElse(Long.MAX_VALUE));
        var shares = new ArrayList<List<Share>>(Collections.nCopies(lines.size(), List.of()));
        for (var at : places(lines).sorted(dearest).toList()) {
            var its = shares(lines.get(at), used[at], off(value, lines.get(at)), left);
            left -= its.stream()
                    .mapToLong(share -> share.off() * share.quantity())
                    .sum();
            shares.set(at, its);
        }
        return shares;
    }

    /** Of as many uses as anybody wants. */
    public static List<List<Share>> of(VoucherValue value, Optional<Long> budget, List<Line> lines) {
        return of(value, budget, Integer.MAX_VALUE, lines);
    }

    /** How many of each line get a use. */
    private static int[] used(int uses, List<Line> lines, Comparator<Integer> dearest) {
        var used = new int[lines.size()];
        int left = Math.max(0, uses);
        var neededFirst = Comparator.<Integer, Boolean>comparing(
                        at -> !lines.get(at).needed())
                .thenComparing(dearest);
        for (var at : places(lines).sorted(neededFirst).toList()) {
            used[at] = lines.get(at).covered() ? Math.min(lines.get(at).quantity(), left) : 0;
            left -= used[at];
        }
        return used;
    }

    private static Stream<Integer> places(List<Line> lines) {
        return IntStream.range(0, lines.size()).boxed();
    }

    private static List<Share> shares(Line line, int used, long off, long left) {
        int whole = off == 0 ? used : (int) Math.min(used, left / off);
        var shares = new ArrayList<Share>();
        shares.add(new Share(whole, off, true));
        if (whole < used) {
            long rest = left - whole * off;
            int some = rest > 0 ? 1 : 0;
            shares.add(new Share(some, rest, true));
            shares.add(new Share(used - whole - some, 0, true));
        }
        shares.add(new Share(line.quantity() - used, 0, false));
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
