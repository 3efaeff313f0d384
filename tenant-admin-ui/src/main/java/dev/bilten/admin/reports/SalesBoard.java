package dev.bilten.admin.reports;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.InTime;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sales report of one currency as numbers and a picture. */
record SalesBoard(Wording wording, Currency currency, Stretch here, Optional<Stretch> there) {

    /**
     * @param name what the legend calls it
     * @param event it is another event rather than another time
     */
    record Stretch(Phrase name, boolean event, Period period, SalesReport report) {
        Sum total(Currency currency) {
            return report.total(currency);
        }

        Map<Instant, Sum> bars(Currency currency) {
            return report.in(currency).time().stream().collect(Collectors.toMap(InTime::start, InTime::sum));
        }
    }

    List<Tile> tiles() {
        var now = here.total(currency);
        var then = there.map(stretch -> stretch.total(currency));
        return List.of(
                money("reports.gross", now.gross(), then.map(Sum::gross)),
                money("reports.net", now.net(), then.map(Sum::net)),
                count("reports.orders", now.orders(), then.map(Sum::orders)),
                count("reports.tickets", now.tickets(), then.map(Sum::tickets)));
    }

    private Tile money(String label, Money now, Optional<Money> then) {
        var tile = Tile.of(wording.text(label), formats().money(now));
        return then.map(before ->
                        tile.compared(against(formats().money(before)), direction(now.minor(), before.minor())))
                .orElse(tile);
    }

    private Tile count(String label, long now, Optional<Long> then) {
        var tile = Tile.of(wording.text(label), formats().number(now));
        return then.map(before -> tile.compared(against(formats().number(before)), direction(now, before)))
                .orElse(tile);
    }

    private String against(String figure) {
        return there.filter(Stretch::event)
                .map(stretch -> wording.text("reports.against.event", stretch.name, figure))
                .orElseGet(() -> wording.text("reports.against", figure));
    }

    Chart chart() {
        var bars = here.period.bars();
        var mine = here.bars(currency);
        var other = there.map(stretch -> stretch.bars(currency)).orElse(Map.of());
        var otherBars = there.map(stretch -> stretch.period.bars()).orElse(List.of());
        var rows = new ArrayList<Chart.Row>();
        for (int index = 0; index < bars.size(); index++) {
            var cells = new ArrayList<Chart.Cell>();
            cells.add(cell(mine, bars.get(index)));
            if (there.isPresent()) {
                cells.add(
                        index < otherBars.size() ? cell(other, otherBars.get(index)) : cell(Map.of(), bars.get(index)));
            }
            rows.add(new Chart.Row(label(bars.get(index)), bars.get(index).getEpochSecond(), cells));
        }
        var names = new ArrayList<>(List.of(here.name.toString()));
        there.ifPresent(stretch -> names.add(stretch.name.toString()));
        return new Chart(
                "sales",
                there.isPresent() ? "line" : "bars",
                wording.text("reports.chart"),
                wording.text("reports.grain." + here.period.grain()),
                names,
                rows,
                currency.getDefaultFractionDigits());
    }

    private Chart.Cell cell(Map<Instant, Sum> bars, Instant bar) {
        var gross = bars.getOrDefault(bar, Sum.nothing(currency)).gross();
        return new Chart.Cell(gross.minor(), formats().money(gross));
    }

    private String label(Instant bar) {
        return switch (here.period.grain()) {
            case HOUR -> formats().time(bar);
            case DAY -> formats().day(bar);
            case MONTH -> formats().month(bar);
        };
    }

    private Formats formats() {
        return wording.formats(here.period.zone());
    }

    private static String direction(long now, long then) {
        return now > then ? "up" : now < then ? "down" : "same";
    }
}
