package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it costs: a line for each thing, the tax contained, the total.
 *
 * @param way to pay that the extras are of; empty while none is chosen
 * @param others what stands there instead by another way to pay; none where all come to the same
 */
public record Bill(List<Line> lines, List<Extra> extras, String total, String way, List<Way> others) {
    public Bill {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
        others = List.copyOf(others);
    }

    private Bill(List<Line> lines, List<Extra> extras, String total) {
        this(lines, extras, total, "", List.of());
    }

    /** @param byWay the whole bill by each way to pay */
    Bill among(Optional<String> chosen, Map<String, Bill> byWay) {
        var way = chosen.orElse("");
        var rest = byWay.entrySet().stream()
                .filter(one -> !one.getKey().equals(way))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Way(one.getKey(), one.getValue().extras()))
                .toList();
        return new Bill(lines, extras, total, way, rest);
    }

    /** The same where only a part of it is to be paid now. */
    Bill open(String before, String amount) {
        var more = new ArrayList<>(extras);
        more.add(new Extra(before, total));
        return new Bill(lines, more, amount);
    }

    /** @param note the date, and the event where there are several */
    public record Line(String text, @Nullable String note, String amount) {}

    public record Extra(String text, String amount) {}

    /** @param id of a way to pay, as its choice has it */
    public record Way(String id, List<Extra> extras) {
        public Way {
            extras = List.copyOf(extras);
        }
    }

    private record Thing(EventId event, Item item) {}

    private record Sums(
            Map<Thing, Integer> quantities,
            Map<Thing, Money> amounts,
            Map<String, Money> fees,
            Money tax,
            Money total) {
        static Sums of(Money tax, Money total) {
            return new Sums(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), tax, total);
        }
    }

    /** @param billed what the order will cost; empty where it is not sold to that buyer */
    static Bill of(
            Event event,
            ItemNames names,
            Hold hold,
            Optional<dev.bilten.ordering.api.Bill> billed,
            Shopfront shopfront) {
        var none = Money.zero(event.currency());
        var sums = Sums.of(
                billed.map(bill -> bill.sum().tax()).orElse(none),
                billed.map(dev.bilten.ordering.api.Bill::total).orElse(hold.total()));
        var byNumber =
                hold.lines().stream().collect(Collectors.toMap(line -> String.valueOf(line.number()), Bill::thing));
        for (var line : hold.lines()) {
            sums.quantities().merge(thing(line), line.quantity(), Integer::sum);
            sums.amounts().merge(thing(line), billed.isEmpty() ? line.total() : none, Money::plus);
        }
        billed.ifPresent(bill -> {
            bill.lines()
                    .forEach(line -> Optional.ofNullable(byNumber.get(line.key()))
                            .ifPresent(thing ->
                                    sums.amounts().merge(thing, line.sum().gross(), Money::plus)));
            bill.charged()
                    .forEach(fee -> sums.fees()
                            .merge(
                                    names.fee(event, fee.kind().name(), fee.id()),
                                    fee.sum().gross(),
                                    Money::plus));
        });
        return of(event, names, sums, shopfront);
    }

    static Bill of(Event event, ItemNames names, Order order, Shopfront shopfront) {
        var sums = Sums.of(order.tax(), order.total());
        for (var position : order.active().toList()) {
            var thing = new Thing(position.event(), position.item());
            sums.quantities().merge(thing, 1, Integer::sum);
            sums.amounts().merge(thing, position.price(), Money::plus);
        }
        order.fees().stream()
                .filter(Order.Fee::charged)
                .forEach(fee ->
                        sums.fees().merge(names.fee(event, fee.kind().name(), fee.label()), fee.amount(), Money::plus));
        return of(event, names, sums, shopfront);
    }

    private static Thing thing(Hold.Line line) {
        return new Thing(line.event(), line.item());
    }

    private static Bill of(Event event, ItemNames itemNames, Sums sums, Shopfront shopfront) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var events =
                sums.amounts().keySet().stream().map(Thing::event).distinct().toList();
        var names = itemNames.of(
                events, sums.amounts().keySet().stream().map(Thing::item).toList());
        var lines = sums.amounts().entrySet().stream()
                .map(entry -> {
                    var thing = entry.getKey();
                    int quantity = sums.quantities().getOrDefault(thing, 0);
                    return new Line(
                            text(quantity, names.of(thing.item()), shopfront),
                            note(names, thing, events.size() > 1),
                            formats.money(entry.getValue()));
                })
                .toList();
        var extras = new ArrayList<Extra>();
        sums.fees().forEach((name, amount) -> extras.add(new Extra(name, formats.money(amount))));
        if (!sums.tax().isZero()) {
            extras.add(new Extra(shopfront.word("bill.tax"), formats.money(sums.tax())));
        }
        return new Bill(lines, extras, formats.money(sums.total()));
    }

    private static @Nullable String note(ItemNames.Names names, Thing thing, boolean several) {
        var title = several ? names.title(thing.event()) : null;
        var note = Stream.of(Optional.ofNullable(title), Optional.ofNullable(names.when(thing.item())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return note.isEmpty() ? null : note;
    }

    static String text(int quantity, String name, Shopfront shopfront) {
        return shopfront.word("bill.line", quantity, name);
    }
}
