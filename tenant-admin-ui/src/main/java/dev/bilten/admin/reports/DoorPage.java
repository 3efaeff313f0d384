package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.api.DoorReport;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.analytics.app.ReadDoor;
import dev.bilten.catalog.api.Event;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the guests of an event came, and why others were not let in. */
@Path(DoorPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.REPORTS_VIEW)
public class DoorPage {
    static final String HERE = "/admin/reports/door";
    private static final String PAGE = "dev/bilten/admin/reports/door";
    private static final int FULL = 100;

    private final Question question;
    private final ReadDoor door;
    private final Exports exports;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DoorPage(Question question, ReadDoor door, Exports exports, Messages messages, CurrentCall current) {
        this.question = question;
        this.door = door;
        this.exports = exports;
        this.messages = messages;
        this.current = current;
    }

    record Refusal(String why, String count) {}

    /** @param chosen an event is; the door of all together says nothing */
    record Model(
            List<Tabs.Tab> tabs,
            FormView form,
            List<Choice> events,
            String zone,
            boolean chosen,
            List<Tile> tiles,
            @Nullable Chart chart,
            List<Refusal> refusals,
            Exports.Model exports) {}

    @GET
    @OfTheirEvents("one of their events is asked for, always")
    public View show(
            @QueryParam("event") @Nullable String event,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("against") @Nullable String against,
            @QueryParam("currency") @Nullable String currency) {
        var asked = question.of(Asked.of(event, from, until, against, currency));
        var formats = wording().formats(asked.period().zone());
        var report = asked.event().map(Event::id).map(id -> door.execute(current.tenant(), id));
        var filters = asked.form(wording(), "event");
        return View.of(
                        PAGE,
                        new Model(
                                new Tabs(wording()).of(HERE, asked),
                                filters,
                                asked.offered().choices(wording()),
                                HouseZone.name(asked.period().zone()),
                                report.isPresent(),
                                report.map(one -> tiles(one, formats)).orElse(List.of()),
                                report.filter(one -> !one.bars().isEmpty())
                                        .map(one -> chart(one, formats))
                                        .orElse(null),
                                report.map(one -> refusals(one, formats)).orElse(List.of()),
                                exports.mine(ExportReport.KIND, ReportSheetsPage.HERE)))
                .withStatus(filters.summary().isEmpty() ? 200 : 422);
    }

    private List<Tile> tiles(DoorReport report, Formats formats) {
        var tiles = new ArrayList<>(List.of(
                tile("entered", formats.number(report.entered())),
                tile("expected", formats.number(report.expected())),
                tile(
                        "share",
                        report.expected() == 0
                                ? "–"
                                : wording().text("door.percent", FULL * report.entered() / report.expected()))));
        report.bars().stream()
                .max(Comparator.comparingLong(DoorReport.Bar::entered))
                .ifPresent(bar -> tiles.add(tile("busiest", label(bar, report.step(), formats))
                        .compared(wording().text("door.then", bar.entered()), "same")));
        return tiles;
    }

    private Tile tile(String key, String number) {
        return Tile.of(wording().text("door." + key), number);
    }

    private Chart chart(DoorReport report, Formats formats) {
        var rows = report.bars().stream()
                .map(bar -> new Chart.Row(
                        label(bar, report.step(), formats),
                        bar.start().getEpochSecond(),
                        List.of(new Chart.Cell(bar.entered(), formats.number(bar.entered())))))
                .toList();
        return new Chart(
                "door",
                "bars",
                wording().text("door.chart"),
                wording().text("door.when"),
                List.of(wording().text("door.entered")),
                rows,
                0);
    }

    /** A clock time while that is clear. */
    private static String label(DoorReport.Bar bar, Duration step, Formats formats) {
        return step.compareTo(Duration.ofHours(1)) < 0
                ? formats.time(bar.start())
                : step.compareTo(Duration.ofDays(1)) < 0
                        ? formats.day(bar.start()) + " " + formats.time(bar.start())
                        : formats.day(bar.start());
    }

    private List<Refusal> refusals(DoorReport report, Formats formats) {
        return report.refusals().stream()
                .map(one -> new Refusal(wording().text("scan." + one.result()), formats.number(one.count())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
