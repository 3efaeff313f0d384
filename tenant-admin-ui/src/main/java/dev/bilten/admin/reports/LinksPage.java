package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.admin.undo.Undo;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.Event;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tracking links with what each sold; made and taken off here. */
@Path(LinksPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.REPORTS_VIEW)
public class LinksPage {
    static final String HERE = "/admin/reports/links";
    private static final String PAGE = "dev/bilten/admin/reports/links";

    private final Question question;
    private final ReadSalesReport reports;
    private final EditLinks links;
    private final TheirEvents theirs;
    private final Exports exports;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public LinksPage(
            Question question,
            ReadSalesReport reports,
            EditLinks links,
            TheirEvents theirs,
            Exports exports,
            Messages messages,
            CurrentCall current) {
        this.question = question;
        this.reports = reports;
        this.links = links;
        this.theirs = theirs;
        this.exports = exports;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param address to hand out; null of a link that is taken off, or of no link
     * @param removal where taking it off is asked for
     */
    record Row(
            String name,
            @Nullable String address,
            @Nullable String removal,
            String orders,
            String tickets,
            String gross) {}

    record Model(
            List<Tabs.Tab> tabs,
            FormView filters,
            List<Choice> events,
            String zone,
            FormView form,
            boolean any,
            List<Row> rows,
            @Nullable Undo undo,
            Exports.Model exports) {}

    @GET
    @OfTheirEvents("one of their events is asked for, always, and links by which nobody came to it are left out")
    public View show(
            @QueryParam("event") @Nullable String event,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("against") @Nullable String against,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("taken") @Nullable String taken,
            @QueryParam("named") @Nullable String named) {
        return page(Asked.of(event, from, until, against, currency), FormView.of(Map.of()), undo(taken, named));
    }

    /** It is made again under its code and name: what came by it counts for it as before. */
    private @Nullable Undo undo(@Nullable String code, @Nullable String name) {
        if (!theirs.everywhere(Permissions.LINKS_EDIT)
                || code == null
                || name == null
                || !TrackingLink.CODE.matcher(code).matches()) {
            return null;
        }
        return links.all(current.tenant()).of(code).isPresent()
                ? null
                : Undo.of(wording().text("links.taken", name), HERE, Map.of("code", code, "name", name));
    }

    @POST
    @Requires(Permissions.LINKS_EDIT)
    public Response make(Form form) {
        var name = form.text("name").required().value();
        var code = form.text("code").value();
        if (form.valid()
                && links.make(current.call("made a tracking link"), name, code)
                        instanceof EditLinks.Result.Refused(var violations)) {
            Wording.explain(form, violations, Map.of());
        }
        return form.valid()
                ? Replies.seeOther(HERE)
                : Replies.page(
                        page(Asked.of(null, null, null, null, null), wording().again(form), null)
                                .withStatus(422));
    }

    @POST
    @Path("{code: [a-z0-9][a-z0-9-]{0,39}}/removal")
    @Requires(Permissions.LINKS_EDIT)
    public Response remove(@PathParam("code") String code) {
        var name = links.all(current.tenant()).of(code).map(TrackingLink::name).orElse(code);
        if (!links.remove(current.call("took a tracking link off"), code)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(HERE + "?taken=" + code + "&named=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private View page(Asked wanted, FormView form, @Nullable Undo undo) {
        var asked = question.of(wanted);
        var report = reports.execute(current.tenant(), asked.event().map(Event::id), asked.period());
        var known = links.all(current.tenant());
        var formats = wording().formats(asked.period().zone());
        var rows = new ArrayList<Row>();
        known.links().stream()
                .filter(link -> !asked.limited() || sold(report, link.code()))
                .forEach(link -> rows.add(row(link.name(), link, report, link.code(), formats)));
        report.links().stream()
                .map(Share::key)
                .distinct()
                .filter(code -> known.of(code).isEmpty())
                .forEach(code -> rows.add(row(
                        code.isEmpty()
                                ? wording().text("links.direct")
                                : wording().text("links.gone", code),
                        null,
                        report,
                        code,
                        formats)));
        var filters = asked.form(wording(), "event", "from", "until");
        return View.of(
                        PAGE,
                        new Model(
                                new Tabs(wording()).of(HERE, asked),
                                filters,
                                asked.offered().choices(wording()),
                                HouseZone.name(asked.period().zone()),
                                form,
                                asked.limited()
                                        ? !rows.isEmpty()
                                        : !known.links().isEmpty(),
                                rows,
                                undo,
                                exports.mine(ExportReport.KIND, ReportSheetsPage.HERE)))
                .withStatus(filters.summary().isEmpty() ? 200 : 422);
    }

    private static boolean sold(SalesReport report, String code) {
        return report.links().stream().anyMatch(share -> share.key().equals(code));
    }

    private Row row(String name, @Nullable TrackingLink link, SalesReport report, String code, Formats formats) {
        var sums = report.links().stream()
                .filter(share -> share.key().equals(code))
                .map(Share::sum)
                .toList();
        return new Row(
                name,
                link == null ? null : current.origin() + "/?via=" + code,
                link == null ? null : HERE + "/" + code + "/removal",
                formats.number(sums.stream().mapToLong(SalesReport.Sum::orders).sum()),
                formats.number(sums.stream().mapToLong(SalesReport.Sum::tickets).sum()),
                sums.isEmpty()
                        ? "–"
                        : sums.stream().map(sum -> formats.money(sum.gross())).collect(Collectors.joining(" + ")));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
