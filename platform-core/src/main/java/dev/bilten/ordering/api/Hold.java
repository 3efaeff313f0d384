package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stock that is a buyer's for a while, at the price it was claimed for.
 *
 * @param event the first one; lines may be of several
 * @param test its events were in test mode: no order that counts comes of it, and of no other one a test
 * @param expiresAt from then on the stock may be somebody else's
 * @param extended the one extension is used up, or its event's rules give none
 * @param createdAt the prices are those of then
 */
public record Hold(
        HoldId id,
        EventId event,
        Channel channel,
        boolean test,
        State state,
        Instant expiresAt,
        boolean extended,
        Money total,
        Instant createdAt,
        List<Line> lines) {
    public Hold {
        lines = List.copyOf(lines);
    }

    public enum State {
        ACTIVE,
        ORDERED,
        RELEASED,
        EXPIRED
    }

    /**
     * Some of one item.
     *
     * @param number its place, from 1
     * @param listed the price of each when it was claimed, gross
     * @param unit what each costs after a voucher, gross, with the tax contained in it
     * @param pot where its stock came from
     * @param parent the line it is an add-on or a part of
     * @param contained a part of the bundle its parent is, and of the price of that; however it is put together by now
     */
    public record Line(
            int number,
            EventId event,
            Item item,
            int quantity,
            Money listed,
            Money unit,
            BigDecimal taxRate,
            Optional<VoucherId> voucher,
            Pot pot,
            Optional<Integer> parent,
            boolean contained) {
        public ProductId product() {
            return item.product();
        }

        public Money total() {
            return unit.times(quantity);
        }

        public Stock.Take take() {
            return new Stock.Take(item, quantity, pot, voucher);
        }
    }

    /** The same with other lines, and their total. */
    public Hold consistingOf(List<Line> others) {
        var sum = others.stream().map(Line::total).reduce(Money.zero(total.currency()), Money::plus);
        return new Hold(id, event, channel, test, state, expiresAt, extended, sum, createdAt, others);
    }

    public List<Stock.Take> takes() {
        return lines.stream().map(Line::take).toList();
    }

    /** The lines with these numbers and all that goes with them: their add-ons, and the parts of each. */
    public static List<Line> whole(List<Line> lines, Set<Integer> numbers) {
        var its = new HashSet<>(numbers);
        // what goes with something stands behind it
        lines.stream()
                .filter(line -> line.parent().filter(its::contains).isPresent())
                .forEach(line -> its.add(line.number()));
        return lines.stream().filter(line -> its.contains(line.number())).toList();
    }

    /** What it uses of each voucher. */
    public Map<VoucherId, Vouchers.Use> uses() {
        return uses(lines);
    }

    public static Map<VoucherId, Vouchers.Use> uses(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.voucher().isPresent())
                .collect(Collectors.toMap(
                        line -> line.voucher().orElseThrow(),
                        line -> new Vouchers.Use(
                                line.quantity(),
                                line.listed()
                                        .minus(line.unit())
                                        .times(line.quantity())
                                        .minor()),
                        Vouchers.Use::plus));
    }

    /** All events it has something of, the first one first. */
    public List<EventId> events() {
        return Stream.concat(Stream.of(event), lines.stream().map(Line::event))
                .distinct()
                .toList();
    }

    public boolean usable(Instant now) {
        return state == State.ACTIVE && now.isBefore(expiresAt);
    }
}
