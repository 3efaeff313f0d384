package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.api.Funnel;
import dev.bilten.analytics.api.Funnel.Way;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.api.TrackingLinks;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.analytics.app.ReadFunnel;
import dev.bilten.catalog.api.Event;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many who look at an event begin a cart, order, and pay. */
@Path(FunnelPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.REPORTS_VIEW)
public class FunnelPage {
    static final String HERE = "/admin/reports/funnel";
    private static final String PAGE = "dev/bilten/admin/reports/funnel";
    private static final int FULL = 100;

    private final Question question;
    private final ReadFunnel funnels;
    private final EditLinks links;
    private final Exports exports;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public FunnelPage(
            Question question,
            ReadFunnel funnels,
            EditLinks links,
            Exports exports,
            Messages messages,
            CurrentCall current) {
        this.question = question;
        this.funnels = funnels;
        this.links = links;
        this.exports = exports;
        this.messages = messages;
        this.current = current;
    }

    /** @param part how long its bar is, of 100 */
    record Step(String name, String count, String share, long part) {}

    record Row(String link, String views, String carts, String orders, String paid, String share) {}

    record Model(
            List<Tabs.Tab> tabs,
            FormView form,
            List<Choice> events,
            String zone,
            boolean any,
            @Nullable String missing,
            List<Step> steps,
            List<Row> rows,
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
        var funnel = funnels.execute(current.tenant(), asked.event().map(Event::id), asked.period());
        var formats = wording().formats(asked.period().zone());
        var known = links.all(current.tenant());
        var filters = asked.form(wording(), "event", "from", "until");
        return View.of(
                        PAGE,
                        new Model(
                                new Tabs(wording()).of(HERE, asked),
                                filters,
                                asked.offered().choices(wording()),
                                HouseZone.name(asked.period().zone()),
                                !funnel.ways().isEmpty(),
                                funnel.absence()
                                        .map(why -> wording()
                                                .text("funnel.missing."
                                                        + why.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-')))
                                        .orElse(null),
                                steps(funnel, formats),
                                funnel.ways().stream()
                                        .map(way -> row(way, funnel, known, formats))
                                        .toList(),
                                exports.mine(ExportReport.KIND, ReportSheetsPage.HERE)))
                .withStatus(filters.summary().isEmpty() ? 200 : 422);
    }

    /** Each beside the one before it; without views it begins with the carts. */
    private List<Step> steps(Funnel funnel, Formats formats) {
        var all = funnel.total();
        boolean seen = funnel.absence().isEmpty();
        long most = Math.max(1, Math.max(all.views(), all.carts()));
        var carts = step("carts", all.carts(), seen ? all.views() : 0, most, formats);
        var orders = step("orders", all.orders(), all.carts(), most, formats);
        var paid = step("paid", all.paid(), all.orders(), most, formats);
        return seen
                ? List.of(step("views", all.views(), 0, most, formats), carts, orders, paid)
                : List.of(carts, orders, paid);
    }

    private Step step(String key, long count, long before, long most, Formats formats) {
        var share = before == 0
                ? ""
                : wording().text("funnel.of", formats.number(Math.round(FULL * (double) count / before)));
        return new Step(wording().text("funnel." + key), formats.number(count), share, FULL * count / most);
    }

    private Row row(Way way, Funnel funnel, TrackingLinks known, Formats formats) {
        boolean seen = funnel.absence().isEmpty();
        long base = seen ? way.views() : way.carts();
        return new Row(
                name(way.link(), known),
                seen ? formats.number(way.views()) : "–",
                formats.number(way.carts()),
                formats.number(way.orders()),
                formats.number(way.paid()),
                base == 0
                        ? "–"
                        : wording()
                                .text("funnel.percent", formats.number(Math.round(FULL * (double) way.paid() / base))));
    }

    private String name(String link, TrackingLinks known) {
        return link.isEmpty()
                ? wording().text("funnel.direct")
                : known.of(link).map(TrackingLink::name).orElse(link);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
