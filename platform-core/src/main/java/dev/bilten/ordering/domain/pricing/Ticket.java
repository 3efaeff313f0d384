package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One ticket of a line while its bill is reckoned.
 *
 * @param place where its line stands in the basket
 * @param number which of its line, from 1
 * @param price after the voucher, as listed: with or without tax
 */
record Ticket(PricedLine line, int place, int number, long price) {
    /** The dearest first; then by what it is, so that the order of the lines decides nothing. */
    static final Comparator<Ticket> DEAREST_FIRST = Comparator.comparingLong(Ticket::price)
            .reversed()
            .thenComparing(ticket -> ticket.line.item())
            .thenComparing(ticket -> ticket.line.key())
            .thenComparing(Ticket::number);

    static final Comparator<Ticket> AS_IN_BASKET =
            Comparator.comparingInt(Ticket::place).thenComparingInt(Ticket::number);

    static List<Ticket> of(List<PricedLine> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> IntStream.rangeClosed(1, lines.get(place).quantity())
                        .mapToObj(number -> new Ticket(
                                lines.get(place),
                                place,
                                number,
                                lines.get(place).price().minor())))
                .sorted(DEAREST_FIRST)
                .toList();
    }

    long off() {
        return line.listed().minor() - price;
    }

    Ticket cheaperBy(long amount) {
        return new Ticket(line, place, number, price - amount);
    }

    /** The series' date it is for; an event without dates is one date. */
    record Day(EventId event, Optional<DateId> date) {}

    Day day() {
        return new Day(line.event(), line.item().date());
    }
}
