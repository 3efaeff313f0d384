package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.PriceParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One position per ticket of some lines, with what the bill says it costs. */
final class Positions {
    private record Ticket(String line, int number) {}

    private final Map<Ticket, Bill.Line> bill;
    private final Map<Integer, List<PositionId>> byLine = new HashMap<>();
    private final Map<Integer, Integer> given = new HashMap<>();
    private final List<Order.Position> made = new ArrayList<>();
    private final int first;

    private Positions(Bill bill, int first) {
        this.bill = bill.lines().stream()
                .collect(Collectors.toMap(line -> new Ticket(line.key(), line.number()), line -> line));
        this.first = first;
    }

    /** @param first the number of the first of them in the order */
    static List<Order.Position> of(List<Hold.Line> lines, Bill bill, int first) {
        var positions = new Positions(bill, first);
        lines.forEach(positions::add);
        return positions.made;
    }

    private void add(Hold.Line line) {
        for (int number = 1; number <= line.quantity(); number++) {
            var billed = bill.get(new Ticket(String.valueOf(line.number()), number));
            if (billed == null) {
                throw new IllegalStateException("line " + line.number() + " is not on the bill");
            }
            var position = position(line, billed);
            made.add(position);
            byLine.computeIfAbsent(line.number(), _ -> new ArrayList<>()).add(position.id());
        }
    }

    private Order.Position position(Hold.Line line, Bill.Line billed) {
        return new Order.Position(
                PositionId.next(),
                first + made.size(),
                line.event(),
                line.item(),
                billed.listed(),
                billed.sum().gross(),
                billed.tax().rate(),
                billed.sum().tax(),
                Optional.of(billed.tax()),
                line.voucher(),
                line.voucher().isPresent()
                        ? line.listed().minus(line.unit())
                        : line.listed().times(0),
                PriceParts.of(billed, line.listed()),
                line.pot(),
                line.parent().map(this::next),
                line.contained(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** Add-ons and parts are dealt out to the tickets of their line, one after the other. */
    private PositionId next(int parent) {
        var parents = byLine.getOrDefault(parent, List.of());
        if (parents.isEmpty()) {
            throw new IllegalStateException("line " + parent + " stands behind what belongs to it");
        }
        return parents.get((given.merge(parent, 1, Integer::sum) - 1) % parents.size());
    }
}
