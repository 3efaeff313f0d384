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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What it costs: a line for each product, the tax contained, the total. */
public record Bill(List<Line> lines, List<Extra> extras, String total) {
    public Bill {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
    }

    public record Line(String text, @Nullable String note, String amount) {}

    public record Extra(String text, String amount) {}

    static Bill of(Event event, List<Product> products, Hold hold, Shopfront shopfront) {
        var tax = hold.lines().stream()
                .map(line -> line.unit().taxIncluded(line.taxRate()).times(line.quantity()))
                .reduce(Money.zero(event.currency()), Money::plus);
        var amounts = new LinkedHashMap<ProductId, Money>();
        var quantities = new LinkedHashMap<ProductId, Integer>();
        for (var line : hold.lines()) {
            quantities.merge(line.product(), line.quantity(), Integer::sum);
            amounts.merge(line.product(), line.total(), Money::plus);
        }
        return of(event, products, quantities, amounts, tax, hold.total(), shopfront);
    }

    static Bill of(Event event, List<Product> products, Order order, Shopfront shopfront) {
        var quantities = new LinkedHashMap<ProductId, Integer>();
        var amounts = new LinkedHashMap<ProductId, Money>();
        for (var position : order.positions()) {
            quantities.merge(position.product(), 1, Integer::sum);
            amounts.merge(position.product(), position.price(), Money::plus);
        }
        return of(event, products, quantities, amounts, order.tax(), order.total(), shopfront);
    }

    private static Bill of(
            Event event,
            List<Product> products,
            Map<ProductId, Integer> quantities,
            Map<ProductId, Money> amounts,
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
