package dev.bilten.admin.overview;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.OverviewFigures;
import dev.bilten.analytics.api.Sales;
import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.webkit.design.Tile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as tiles and lines. */
record Board(Wording wording, ZoneId zone, Instant now) {

    List<Tile> tiles(OverviewFigures figures, Optional<Currency> currency) {
        var today = figures.today();
        var lastWeek = figures.lastWeek();
        return List.of(
                count("overview.orders", today.orders(), lastWeek.orders()).to("/admin/orders"),
                count("overview.tickets", today.tickets(), lastWeek.tickets()),
                revenue(today, lastWeek, currency),
                entries(figures.scans()));
    }

    private Tile count(String label, long number, long before) {
        var formats = wording.formats(zone);
        return Tile.of(wording.text(label), formats.number(number))
                .compared(lastWeek(formats.number(before)), direction(number, before));
    }

    private Tile revenue(Sales today, Sales before, Optional<Currency> currency) {
        return Tile.of(wording.text("overview.revenue"), amounts(today.revenue(), currency))
                .compared(lastWeek(amounts(before.revenue(), currency)), direction(minor(today), minor(before)));
    }

    private Tile entries(OverviewFigures.Scans scans) {
        var formats = wording.formats(zone);
        var tile = Tile.of(wording.text("overview.entries"), formats.number(scans.entered()))
                .to("/admin/checkin");
        return scans.refused() == 0 ? tile : tile.compared(wording.text("overview.refused", scans.refused()), "same");
    }

    /** Several currencies do not add up; each stands for itself. */
    private String amounts(List<Money> revenue, Optional<Currency> currency) {
        var formats = wording.formats(zone);
        return revenue.isEmpty()
                ? currency.map(Money::zero).map(formats::money).orElse(formats.number(0))
                : revenue.stream().map(formats::money).collect(Collectors.joining(" + "));
    }

    /** With more than one currency there is no more or less. */
    private static long minor(Sales sales) {
        return sales.revenue().size() == 1 ? sales.revenue().getFirst().minor() : 0;
    }

    private String lastWeek(String number) {
        return wording.text("overview.lastweek", number);
    }

    private static String direction(long today, long then) {
        return today > then ? "up" : today < then ? "down" : "same";
    }

    News news(OverviewFigures.LatestOrder order) {
        return news(
                order.code(),
                order.state(),
                order.tickets(),
                order.total(),
                wording.said(order.event()),
                order.createdAt());
    }

    News news(Order order, Event event) {
        var at = order.paidAt().orElse(order.createdAt());
        return news(
                order.code(), order.state(), order.positions().size(), order.total(), wording.said(event.title()), at);
    }

    private News news(String code, OrderState state, int tickets, Money total, Phrase event, Instant at) {
        var formats = wording.formats(zone);
        return new News(
                code,
                "/admin/orders/" + code,
                state.name().toLowerCase(Locale.ROOT),
                wording.text("overview.sale", tickets, formats.money(total)),
                event,
                at.toString(),
                formats.relative(at, now));
    }
}
