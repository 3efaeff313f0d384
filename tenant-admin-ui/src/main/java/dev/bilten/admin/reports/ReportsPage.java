package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.admin.reports.SalesBoard.Stretch;
import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.analytics.app.ExportSales;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sold in a period, and what of it: by time, ticket, event, channel, link and tax. */
@Service
@Path("/admin/reports")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.REPORTS_VIEW)
public class ReportsPage implements InRail {
    static final String PAGE = "dev/bilten/admin/reports/reports";
    static final String HERE = "/admin/reports";
    static final String EXPORTS = HERE + "/exports";
    static final Set<String> FILES = Set.of(ExportSales.KIND, ExportReport.KIND);

    private final Question question;
    private final ReadSalesReport reports;
    private final EditLinks links;
    private final Exports exports;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ReportsPage(
            Question question,
            ReadSalesReport reports,
            EditLinks links,
            Exports exports,
            Messages messages,
            CurrentCall current) {
        this.question = question;
        this.reports = reports;
        this.links = links;
        this.exports = exports;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param sold nothing of it is shown where nothing was sold
     * @param laid which days of two events stand beside each other; null where there is one
     * @param then what the sales of the other stretch are called; null where there is none
     */
    record Model(
            List<Tabs.Tab> tabs,
            FormView form,
            List<Choice> events,
            List<Choice> against,
            List<Choice> currencies,
            boolean sold,
            String period,
            String zone,
            List<Tile> tiles,
            @Nullable Phrase laid,
            @Nullable Chart chart,
            @Nullable Phrase then,
            List<Parts.Part> parts,
            List<Shares.Account> accounts,
            Exports.Model exports) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("reports", 600, "chart", HERE, PAGE, Permissions.REPORTS_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("one of their events is asked for, always")
    public View show(
            @QueryParam("event") @Nullable String event,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("against") @Nullable String against,
            @QueryParam("currency") @Nullable String currency) {
        var asked = question.of(Asked.of(event, from, until, against, currency));
        var words = new Stretches(wording(), asked);
        var report = report(asked.event(), asked.period());
        var there = asked.other()
                .map(period -> new Stretch(
                        words.other(),
                        asked.rival().isPresent(),
                        period,
                        report(asked.rival().or(asked::event), period)));
        var shown = currency(asked, report, there);
        var board = shown.map(one -> new SalesBoard(
                wording(), one, new Stretch(words.own(), asked.rival().isPresent(), asked.period(), report), there));
        var parts = new Parts(wording(), shares(asked), asked, names());
        var form = asked.form(wording(), "event", "from", "until", "against");
        return View.of(
                        PAGE,
                        new Model(
                                new Tabs(wording()).of(HERE, asked),
                                form,
                                asked.offered().choices(wording()),
                                against(asked),
                                report.currencies().stream()
                                        .map(one -> Choice.of(one.getCurrencyCode(), one.getCurrencyCode()))
                                        .toList(),
                                board.isPresent(),
                                words.of(asked.period()),
                                HouseZone.name(asked.period().zone()),
                                board.map(SalesBoard::tiles).orElse(List.of()),
                                words.laid(),
                                board.map(SalesBoard::chart).orElse(null),
                                there.map(stretch -> wording().phrase("reports.then", stretch.name()))
                                        .orElse(null),
                                shown.map(one -> parts.of(
                                                report.in(one),
                                                there.map(stretch ->
                                                        stretch.report().in(one))))
                                        .orElse(List.of()),
                                asked.event().isPresent()
                                        ? List.of()
                                        : shares(asked).accounts(reports.booked(current.tenant(), asked.period())),
                                exports.mine(FILES, EXPORTS)))
                .withStatus(form.summary().isEmpty() ? 200 : 422);
    }

    private SalesReport report(Optional<Event> event, Period period) {
        return reports.execute(current.tenant(), event.map(Event::id), period);
    }

    /** The one that is asked for, else the one of the largest sum; none where nothing was sold in either stretch. */
    private static Optional<Currency> currency(Question.Of asked, SalesReport report, Optional<Stretch> there) {
        var sold = report.currencies();
        return sold.stream()
                .filter(one -> one.getCurrencyCode().equals(asked.asked().currency()))
                .findFirst()
                .or(() -> sold.stream().findFirst())
                .or(() -> there.flatMap(
                        stretch -> stretch.report().currencies().stream().findFirst()));
    }

    /** By code, as the organizer calls them. */
    private Map<String, String> names() {
        return links.all(current.tenant()).links().stream()
                .collect(Collectors.toMap(TrackingLink::code, TrackingLink::name));
    }

    private Shares shares(Question.Of asked) {
        return new Shares(wording(), wording().formats(asked.period().zone()));
    }

    private List<Choice> against(Question.Of asked) {
        var choices = new ArrayList<>(List.of(
                Choice.of(Asked.BEFORE, wording().text("reports.before")),
                Choice.of(Asked.YEAR, wording().text("reports.year"))));
        asked.offered().events().stream()
                .filter(event -> !event.id().equals(asked.event().map(Event::id).orElse(null)))
                .map(event -> Choice.of(event.id().toString(), wording().said(event.title())))
                .forEach(choices::add);
        return choices;
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
