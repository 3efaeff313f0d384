package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PriceParts;
import dev.bilten.ordering.app.ExplainPrices.Piece;
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
        more.add(new Extra(Phrase.of(before), total));
        return new Bill(lines, more, amount);
    }

    /** @param note the date, the event where there are several, and what made the price */
    public record Line(Phrase text, @Nullable Phrase note, String amount) {}

    public record Extra(Phrase text, String amount) {}

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
            Map<Thing, List<Piece>> pieces,
            Map<Phrase, Money> fees,
            Money tax,
            Money total) {
        void add(Thing thing, Piece piece) {
            pieces.computeIfAbsent(thing, _ -> new ArrayList<>()).add(piece);
        }

        static Sums of(Money tax, Money total) {
            return new Sums(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    tax,
                    total);
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
                hold.lines().stream().collect(Collectors.toMap(line -> String.valueOf(line.number()), line -> line));
        for (var line : hold.lines()) {
            sums.quantities().merge(thing(line), line.quantity(), Integer::sum);
            sums.amounts().merge(thing(line), billed.isEmpty() ? line.total() : none, Money::plus);
        }
        billed.ifPresent(bill -> {
            bill.lines()
                    .forEach(line -> Optional.ofNullable(byNumber.get(line.key()))
                            .ifPresent(held -> {
                                sums.amounts().merge(thing(held), line.sum().gross(), Money::plus);
                                sums.add(
                                        thing(held),
                                        new Piece(
                                                held.event(),
                                                held.voucher(),
                                                line.voucherOff(),
                                                PriceParts.of(line, held.listed())));
                            }));
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
            sums.add(thing, Piece.of(position));
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
                            note(
                                    names,
                                    thing,
                                    events.size() > 1,
                                    itemNames.made(sums.pieces().getOrDefault(thing, List.of()), formats)),
                            formats.money(entry.getValue()));
                })
                .toList();
        var extras = new ArrayList<Extra>();
        sums.fees().forEach((name, amount) -> extras.add(new Extra(name, formats.money(amount))));
        if (!sums.tax().isZero()) {
            extras.add(new Extra(shopfront.phrase("bill.tax"), formats.money(sums.tax())));
        }
        return new Bill(lines, extras, formats.money(sums.total()));
    }

    private static @Nullable Phrase note(ItemNames.Names names, Thing thing, boolean several, List<Phrase> made) {
        var title = several ? names.title(thing.event()) : null;
        var notes = Stream.concat(
                        Stream.of(Optional.ofNullable(title), Optional.ofNullable(names.when(thing.item())))
                                .flatMap(Optional::stream),
                        made.stream())
                .toList();
        return Phrase.joined(" · ", notes).orNull();
    }

    static Phrase text(int quantity, Phrase name, Shopfront shopfront) {
        return shopfront.phrase("bill.line", quantity, name);
    }
}
