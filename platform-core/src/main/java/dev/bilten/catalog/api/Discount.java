package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Takes something off without a code. A ticket takes part in one discount at most: in the first of the list that gets it.
 *
 * @param schema of the document; 1
 * @param id a short name, unique in the event; orders keep it
 */
public record Discount(int schema, String id, Text name, boolean active, Reach reach, Offer offer) {
    private static final int LONGEST_ID = 40;
    private static final int MOST_TICKETS = 1_000;

    public Discount {
        Schema.known(schema, 1, "discount");
    }

    /** Which dates the tickets of one bargain are for. An event without dates counts as one. */
    public enum Dates {
        ANY,
        SAME,
        DISTINCT
    }

    /**
     * When, where and for what it holds.
     *
     * @param channels empty for all
     * @param products empty for all
     * @param withVouchers tickets that a voucher made cheaper take part too
     */
    public record Reach(
            Set<Channel> channels, SaleWindow window, Set<ProductId> products, Dates dates, boolean withVouchers) {
        public static final Reach EVERYTHING = new Reach(Set.of(), SaleWindow.ALWAYS, Set.of(), Dates.ANY, true);

        public Reach {
            channels = Set.copyOf(channels);
            products = Set.copyOf(products);
        }

        public boolean open(Channel channel, Instant at) {
            return (channels.isEmpty() || channels.contains(channel)) && window.open(at);
        }
    }

    /**
     * @param count of {@code COUNT}: from so many on; of {@code CHEAPEST}: in each so many; else 0
     * @param cheapest of {@code CHEAPEST}: so many of each group; else 0
     * @param worthMinor of {@code WORTH}: from so much on, in minor units, as listed and after vouchers; else 0
     * @param off 0.1 for 10 %, 1 for free
     */
    public record Offer(Kind kind, int count, int cheapest, long worthMinor, BigDecimal off) {
        public enum Kind {
            /** So many or more: all of them cheaper. */
            COUNT,
            /** Worth so much or more: all of them cheaper. */
            WORTH,
            /** In each group of so many, the cheapest ones cheaper. */
            CHEAPEST
        }

        public static Offer fromCount(int count, BigDecimal off) {
            return new Offer(Kind.COUNT, count, 0, 0, off);
        }

        public static Offer fromWorth(long minor, BigDecimal off) {
            return new Offer(Kind.WORTH, 0, 0, minor, off);
        }

        public static Offer cheapestOf(int count, int cheapest, BigDecimal off) {
            return new Offer(Kind.CHEAPEST, count, cheapest, 0, off);
        }
    }

    void violations(List<Violation> found, String pointer) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            found.add(Violation.of(pointer + "/id", id.isBlank() ? "error.required" : "error.too-long", LONGEST_ID));
        }
        Limits.rate(found, pointer + "/offer/off", offer.off);
        Limits.amount(found, pointer + "/offer/worthMinor", offer.worthMinor);
        var counts = offer.kind != Offer.Kind.WORTH;
        between(found, pointer + "/offer/count", offer.count, counts ? 1 : 0, counts ? MOST_TICKETS : 0);
        var most = offer.kind == Offer.Kind.CHEAPEST ? Math.max(1, offer.count) : 0;
        between(found, pointer + "/offer/cheapest", offer.cheapest, Math.min(1, most), most);
        if (counts != (offer.worthMinor == 0)) {
            found.add(Violation.of(pointer + "/offer/worthMinor", "error.cannot-combine"));
        }
        if (offer.kind == Offer.Kind.WORTH && reach.dates == Dates.DISTINCT) {
            found.add(Violation.of(pointer + "/reach/dates", "error.cannot-combine"));
        }
        if (!reach.window.sensible()) {
            found.add(Violation.of(pointer + "/reach/window/until", "error.end-before-start"));
        }
    }

    private static void between(List<Violation> found, String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(Violation.of(pointer, "error.between", least, most));
        }
    }
}
