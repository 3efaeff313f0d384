package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One ticket of a line while its bill is reckoned.
 *
 * @param place where its line stands in the basket
 * @param number which of its line, from 1
 * @param price after the voucher, with what options add, as listed: with or without tax
 * @param worth its price with that of its parts
 */
record Ticket(PricedLine line, int place, int number, long price, long worth) {
    /** The dearest first; then by what it is, so that the order of the lines decides nothing. */
    static final Comparator<Ticket> DEAREST_FIRST = Comparator.comparingLong(Ticket::worth)
            .reversed()
            .thenComparing(ticket -> ticket.line.item())
            .thenComparing(ticket -> ticket.line.key())
            .thenComparing(Ticket::number);

    static final Comparator<Ticket> AS_IN_BASKET =
            Comparator.comparingInt(Ticket::place).thenComparingInt(Ticket::number);

    static List<Ticket> of(List<PricedLine> lines) {
        var whole = lines.stream().collect(Collectors.toMap(PricedLine::key, line -> line));
        var parts = new HashMap<Place, Long>();
        for (var line : lines) {
            for (int number = 1; number <= line.quantity(); number++) {
                long price = price(line, number);
                within(line, number, whole).ifPresent(place -> parts.merge(place, price, Math::addExact));
            }
        }
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> IntStream.rangeClosed(1, lines.get(place).quantity())
                        .mapToObj(number -> of(lines.get(place), place, number, parts)))
                .sorted(DEAREST_FIRST)
                .toList();
    }

    private static Ticket of(PricedLine line, int place, int number, Map<Place, Long> parts) {
        long price = price(line, number);
        long worth = Math.addExact(price, parts.getOrDefault(new Place(line.key(), number), 0L));
        return new Ticket(line, place, number, price, worth);
    }

    private static long price(PricedLine line, int number) {
        return Math.addExact(line.price().minor(), line.more(number));
    }

    long listed() {
        return Math.addExact(line.listed().minor(), line.more(number));
    }

    /** One ticket of a basket. */
    record Place(String line, int number) {}

    Place is() {
        return new Place(line.key(), number);
    }

    /** The ticket it comes with; empty for one of its own. */
    static Optional<Place> within(PricedLine line, int number, Map<String, PricedLine> lines) {
        return line.within()
                .flatMap(key -> Optional.ofNullable(lines.get(key)))
                .map(whole -> new Place(whole.key(), (number - 1) % whole.quantity() + 1));
    }

    long off() {
        return listed() - price;
    }

    /** The series' date it is for; an event without dates is one date. */
    record Day(EventId event, Optional<DateId> date) {}

    Day day() {
        return new Day(line.event(), line.item().date());
    }
}
