package dev.bilten.notifications.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Hours;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.ordering.api.MadePrices;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Told;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an order consists of, product by product, as a message lists it. */
@Service
class DescribeLines {
    private final Catalog catalog;
    private final MadePrices prices;
    private final Tickets tickets;

    @Inject
    DescribeLines(Catalog catalog, MadePrices prices, Tickets tickets) {
        this.catalog = catalog;
        this.prices = prices;
        this.tickets = tickets;
    }

    List<OrderMail.Line> of(TenantContext tenant, Order order, Locale locale) {
        var names = names(tenant, order, locale);
        var valid = tickets.ofOrder(tenant, order.id()).stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .collect(Collectors.groupingBy(Ticket::product));
        Map<ProductId, List<Order.Position>> byProduct = Told.of(order).stream()
                .collect(Collectors.groupingBy(Order.Position::product, LinkedHashMap::new, Collectors.toList()));
        return byProduct.entrySet().stream()
                .map(entry -> new OrderMail.Line(
                        names.getOrDefault(entry.getKey(), Phrase.EMPTY),
                        entry.getValue().size(),
                        sum(entry.getValue()),
                        prices.of(tenant, entry.getValue()),
                        hours(valid.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    /** What the products of its events are called for whoever reads this language. */
    Map<ProductId, Phrase> names(TenantContext tenant, Order order, Locale locale) {
        return order.events().stream()
                .flatMap(event -> catalog.products(tenant, event).stream())
                .collect(Collectors.toMap(Product::id, product -> product.name().phrase(locale.getLanguage())));
    }

    private static List<Hours> hours(List<Ticket> issued) {
        return issued.stream()
                .flatMap(ticket -> Hours.of(ticket).stream())
                .distinct()
                .toList();
    }

    private static Money sum(List<Order.Position> positions) {
        return positions.stream().map(Order.Position::price).reduce(Money::plus).orElseThrow();
    }
}
