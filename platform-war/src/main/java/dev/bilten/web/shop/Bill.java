package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What it costs: a line for each product, the tax contained, the total. */
public record Bill(List<Line> lines, List<Extra> extras, String total) {
    public Bill {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
    }

    /** The same where only a part of it is to be paid now. */
    Bill open(String before, String amount) {
        var more = new ArrayList<>(extras);
        more.add(new Extra(before, total));
        return new Bill(lines, more, amount);
    }

    public record Line(String text, @Nullable String note, String amount) {}

    public record Extra(String text, String amount) {}

    /** @param billed what the order will cost; empty where it is not sold to that buyer */
    static Bill of(
            Event event,
            List<Product> products,
            Hold hold,
            Optional<dev.bilten.ordering.api.Bill> billed,
            Shopfront shopfront) {
        var none = Money.zero(event.currency());
        var tax = billed.map(bill -> bill.sum().tax()).orElse(none);
        var total = billed.map(dev.bilten.ordering.api.Bill::total).orElse(hold.total());
        var amounts = new LinkedHashMap<ProductId, Money>();
        var quantities = new LinkedHashMap<ProductId, Integer>();
        for (var line : hold.lines()) {
            quantities.merge(line.product(), line.quantity(), Integer::sum);
            if (billed.isEmpty()) {
                amounts.merge(line.product(), line.total(), Money::plus);
            }
        }
        var fees = new LinkedHashMap<String, Money>();
        billed.ifPresent(bill -> {
            bill.lines()
                    .forEach(line -> product(hold, line.key())
                            .ifPresent(
                                    product -> amounts.merge(product, line.sum().gross(), Money::plus)));
            bill.charged()
                    .forEach(fee -> fees.merge(
                            shopfront.word("bill.fee." + fee.kind().name()),
                            fee.sum().gross(),
                            Money::plus));
        });
        return of(event, products, quantities, amounts, fees, tax, total, shopfront);
    }

    static Bill of(Event event, List<Product> products, Order order, Shopfront shopfront) {
        var quantities = new LinkedHashMap<ProductId, Integer>();
        var amounts = new LinkedHashMap<ProductId, Money>();
        for (var position : order.active().toList()) {
            quantities.merge(position.product(), 1, Integer::sum);
            amounts.merge(position.product(), position.price(), Money::plus);
        }
        var fees = new LinkedHashMap<String, Money>();
        order.fees().stream()
                .filter(Order.Fee::charged)
                .forEach(fee ->
                        fees.merge(shopfront.word("bill.fee." + fee.kind().name()), fee.amount(), Money::plus));
        return of(event, products, quantities, amounts, fees, order.tax(), order.total(), shopfront);
    }

    private static Optional<ProductId> product(Hold hold, String line) {
        return hold.lines().stream()
                .filter(one -> String.valueOf(one.number()).equals(line))
                .map(Hold.Line::product)
                .findFirst();
    }

    private static Bill of(
            Event event,
            List<Product> products,
            Map<ProductId, Integer> quantities,
            Map<ProductId, Money> amounts,
            Map<String, Money> fees,
            Money tax,
            Money total,
            Shopfront shopfront) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var names = names(products, shopfront);
        var lines = amounts.entrySet().stream()
                .map(entry -> new Line(
                        text(
                                quantities.getOrDefault(entry.getKey(), 0),
                                names.getOrDefault(entry.getKey(), ""),
                                shopfront),
                        null,
                        formats.money(entry.getValue())))
                .toList();
        var extras = new ArrayList<Extra>();
        fees.forEach((name, amount) -> extras.add(new Extra(name, formats.money(amount))));
        if (!tax.isZero()) {
            extras.add(new Extra(shopfront.word("bill.tax"), formats.money(tax)));
        }
        return new Bill(lines, extras, formats.money(total));
    }

    static Map<ProductId, String> names(List<Product> products, Shopfront shopfront) {
        return products.stream()
                .collect(Collectors.toMap(
                        Product::id,
                        Function.<Product>identity()
                                .andThen(product ->
                                        product.name().in(shopfront.locale().getLanguage()))));
    }

    static String text(int quantity, String name, Shopfront shopfront) {
        return shopfront.word("bill.line", quantity, name);
    }
}
