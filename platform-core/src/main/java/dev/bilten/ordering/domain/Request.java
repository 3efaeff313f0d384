package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a buyer asks for, and all that matters for the answer beside what the event sells.
 *
 * @param voucher the one whose code was given
 * @param already what the buyer's cart or order has of the same event
 * @param sold what is in holds and orders that are not over; only of products whose price depends on it
 * @param staff empty for a buyer
 */
public record Request(
        List<Wish> wishes,
        Channel channel,
        Instant now,
        Optional<Voucher> voucher,
        List<Hold.Line> already,
        Sold sold,
        Optional<Staff> staff) {
    public Request {
        wishes = List.copyOf(wishes);
        already = List.copyOf(already);
    }

    /** Of a buyer. */
    public Request(
            List<Wish> wishes,
            Channel channel,
            Instant now,
            Optional<Voucher> voucher,
            List<Hold.Line> already,
            Sold sold) {
        this(wishes, channel, now, voucher, already, sold, Optional.empty());
    }

    public Request(List<Wish> wishes, Channel channel, Instant now) {
        this(wishes, channel, now, Optional.empty(), List.of(), Sold.NOTHING);
    }

    /**
     * The organizer's people ask, who decide what is sold: they are bound by no presale, and may sell what is hidden, switched
     * off, or for the box office alone. How many there may be, what goes with what, and what is over binds them too.
     *
     * @param kept by the place of a wish: add-ons that are there already and stay with it
     */
    public record Staff(Map<Integer, List<Item>> kept) {
        /** They sell something new. */
        public static final Staff SELLING = new Staff(Map.of());

        public Staff {
            kept = Map.copyOf(kept);
        }
    }

    /** What a wish has already beside its add-ons. */
    List<Item> kept(int wish) {
        return staff.map(those -> those.kept().getOrDefault(wish, List.of())).orElse(List.of());
    }

    boolean byStaff() {
        return staff.isPresent();
    }

    /**
     * How many there are in holds and orders that are not over.
     *
     * @param counted what is looked at
     */
    public record Sold(FirstSoMany counted, Map<ProductId, Long> products) {
        public static final Sold NOTHING = new Sold(FirstSoMany.NONE, Map.of());

        public Sold {
            products = Map.copyOf(products);
        }

        public long of(ProductId product) {
            return products.getOrDefault(product, 0L);
        }

        /** The same with these lines, which stand nowhere yet. */
        public Sold and(List<Hold.Line> lines) {
            var more = new HashMap<>(products);
            counted.in(lines).forEach((product, count) -> more.merge(product, count, Long::sum));
            return new Sold(counted, more);
        }
    }

    /** The same behind these lines, which are claimed and stand nowhere yet. */
    public Request after(List<Hold.Line> before) {
        return new Request(wishes, channel, now, voucher, already, sold.and(before), staff);
    }

    int alreadyOf(ProductId product) {
        return already.stream()
                .filter(line -> line.product().equals(product))
                .mapToInt(Hold.Line::quantity)
                .sum();
    }

    /** So many of each product, whatever their kind, in the wishes themselves and among their add-ons. */
    Map<ProductId, Long> wanted() {
        return all().collect(Collectors.groupingBy(Wish::product, Collectors.summingLong(Wish::quantity)));
    }

    java.util.stream.Stream<Wish> all() {
        return wishes.stream()
                .flatMap(wish ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(wish), wish.addOns().stream()));
    }

    List<Item> items() {
        return all().map(Wish::item).distinct().toList();
    }
}
