package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Discount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sets of tickets that earn a discount together. Tickets come and go with the dearest first.
 *
 * <p>A set for the cheapest of so many is filled from the dearest down, so that nobody gets more off by placing several
 * orders.
 */
final class Bargains {
    private Bargains() {}

    static List<List<Ticket>> of(Discount discount, List<Ticket> tickets) {
        var offer = discount.offer();
        var dates = discount.reach().dates();
        return switch (offer.kind()) {
            case COUNT ->
                pools(dates, tickets).stream()
                        .filter(pool -> pool.size() >= offer.count())
                        .toList();
            case WORTH ->
                pools(dates, tickets).stream()
                        .filter(pool -> worth(pool) >= offer.worthMinor())
                        .toList();
            case CHEAPEST ->
                dates == Discount.Dates.DISTINCT
                        ? acrossDates(tickets, offer.count())
                        : pools(dates, tickets).stream()
                                .flatMap(pool -> groups(pool, offer.count()).stream())
                                .toList();
        };
    }

    private static List<List<Ticket>> pools(Discount.Dates dates, List<Ticket> tickets) {
        return switch (dates) {
            case ANY -> List.of(tickets);
            case SAME -> List.copyOf(byDate(tickets));
            case DISTINCT -> rounds(tickets);
        };
    }

    /** The dearest of each date, then the next of each, and so on. */
    private static List<List<Ticket>> rounds(List<Ticket> tickets) {
        var dates = byDate(tickets);
        var most = dates.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(at -> dates.stream()
                        .filter(date -> date.size() > at)
                        .map(date -> date.get(at))
                        .toList())
                .toList();
    }

    private static List<List<Ticket>> groups(List<Ticket> pool, int size) {
        return IntStream.range(0, pool.size() / size)
                .mapToObj(at -> pool.subList(at * size, (at + 1) * size))
                .toList();
    }

    /** As many groups of distinct dates as there can be: each takes from the dates that have most left. */
    private static List<List<Ticket>> acrossDates(List<Ticket> tickets, int size) {
        var dates = new ArrayList<>(byDate(tickets));
        var groups = new ArrayList<List<Ticket>>();
        while (true) {
            dates.removeIf(List::isEmpty);
            if (dates.size() < size) {
                return groups;
            }
            dates.sort(Comparator.<List<Ticket>>comparingInt(List::size)
                    .reversed()
                    .thenComparing(List::getFirst, Ticket.DEAREST_FIRST));
            groups.add(dates.subList(0, size).stream()
                    .map(List::removeFirst)
                    .sorted(Ticket.DEAREST_FIRST)
                    .toList());
        }
    }

    private static Collection<List<Ticket>> byDate(List<Ticket> tickets) {
        var dates = new LinkedHashMap<Ticket.Day, List<Ticket>>();
        tickets.forEach(ticket ->
                dates.computeIfAbsent(ticket.day(), _ -> new ArrayList<>()).add(ticket));
        return dates.values();
    }

    private static long worth(List<Ticket> pool) {
        return pool.stream().mapToLong(Ticket::worth).reduce(0, Math::addExact);
    }
}
