package dev.bilten.admin.checkin;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.DoorWatch;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens at a list, as numbers, a curve and tables. */
record WatchBoard(Wording wording, Formats formats, Instant now) {
    private static final int FULL = 100;

    record Gate(String name, String entered, String refused, String at, String last) {}

    record Refusal(String why, String count) {}

    /** @param in it opened the door */
    record Scan(boolean in, String result, String who, Phrase what, String gate, String at, String when) {}

    /** @param address where it is drawn again */
    record Model(
            String address,
            List<Tile> tiles,
            @Nullable Chart chart,
            List<Gate> gates,
            List<Refusal> refusals,
            List<Scan> latest) {}

    Model of(Event event, CheckinList list, DoorWatch door) {
        return new Model(
                "/admin/checkin/" + event.id() + "/board?list=" + list.id(),
                tiles(door),
                door.bars().isEmpty() ? null : chart(door),
                door.gates().stream().map(this::gate).toList(),
                door.refusals().stream()
                        .map(one -> new Refusal(result(one.result()), formats.number(one.count())))
                        .toList(),
                door.latest().stream().map(this::scan).toList());
    }

    private List<Tile> tiles(DoorWatch door) {
        var inside = tile("inside", door.inside());
        return List.of(
                door.expected() == 0
                        ? inside
                        : inside.compared(
                                wording.text(
                                        "watch.of",
                                        formats.number(door.expected()),
                                        FULL * door.inside() / door.expected()),
                                "same"),
                tile("tocome", door.toCome()),
                tile("refused", door.refused()));
    }

    private Tile tile(String key, long number) {
        return Tile.of(wording.text("watch." + key), formats.number(number));
    }

    private Chart chart(DoorWatch door) {
        return new Chart(
                "watch",
                "bars",
                wording.text("watch.chart"),
                wording.text("watch.time"),
                List.of(wording.text("watch.entered")),
                door.bars().stream()
                        .map(bar -> new Chart.Row(
                                formats.time(bar.start()),
                                bar.start().getEpochSecond(),
                                List.of(new Chart.Cell(bar.entered(), formats.number(bar.entered())))))
                        .toList(),
                0);
    }

    private Gate gate(DoorWatch.Gate one) {
        return new Gate(
                name(one.gate()),
                formats.number(one.entered()),
                formats.number(one.refused()),
                one.last().toString(),
                formats.relative(one.last(), now));
    }

    private Scan scan(RecentScan one) {
        return new Scan(
                one.result() == ScanResult.ENTERED || one.result() == ScanResult.LEFT,
                result(one.result()),
                one.holder().orElse(wording.text("watch.nobody")),
                wording.said(one.product().orElse(Text.EMPTY)),
                name(one.gate()),
                one.at().toString(),
                formats.time(one.at()));
    }

    private String name(String gate) {
        return gate.isBlank() ? wording.text("watch.nogate") : gate;
    }

    private String result(ScanResult result) {
        return wording.text("scan." + result);
    }
}
