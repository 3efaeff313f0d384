package dev.bilten.admin.reports;

import dev.bilten.admin.Replies;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.catalog.api.Event;
import dev.bilten.files.api.FileType;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report shows as a file: asked for here, made in the background, fetched here by whoever asked. */
@Path(ReportSheetsPage.HERE)
@Requires(Permissions.REPORTS_VIEW)
public class ReportSheetsPage {
    static final String HERE = "/admin/reports/sheets";
    private static final Set<String> SHEETS =
            Arrays.stream(ExportReport.Sheet.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Question question;
    private final ExportReport export;
    private final Exports exports;
    private final CurrentCall current;

    @Inject
    public ReportSheetsPage(Question question, ExportReport export, Exports exports, CurrentCall current) {
        this.question = question;
        this.export = export;
        this.exports = exports;
        this.current = current;
    }

    /** Without an event there is no door, and without a second stretch no comparison: then nothing is begun; nor where the page has faults to tell. */
    @POST
    public Response start(Form form) {
        var sheet = form.choice("sheet", SHEETS).required().value();
        form.requireValid();
        var asked = question.of(Asked.of(
                form.raw("event"), form.raw("from"), form.raw("until"), form.raw("against"), form.raw("currency")));
        var wanted = ExportReport.Sheet.valueOf(sheet.orElseThrow());
        if (!asked.faults().isEmpty()) {
            return Replies.seeOther(asked.asked().at(page(wanted)));
        }
        var event = asked.event().map(Event::id);
        var other = asked.other()
                .map(period ->
                        new ExportReport.Stretch(asked.rival().map(Event::id).or(() -> event), period));
        export.start(
                current.call("exported a report"),
                new ExportReport.Asked(
                        wanted,
                        new ExportReport.Stretch(event, asked.period()),
                        other,
                        form.raw("type").equals("xlsx") ? FileType.XLSX : FileType.CSV,
                        current.locale().getLanguage()));
        return Replies.seeOther(asked.asked().at(page(wanted)));
    }

    private static String page(ExportReport.Sheet sheet) {
        return switch (sheet) {
            case FUNNEL -> FunnelPage.HERE;
            case LINKS -> LinksPage.HERE;
            case DOOR -> DoorPage.HERE;
            case COMPARISON -> ReportsPage.HERE;
        };
    }

    /** How far they are, for a page that is open. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View rows() {
        return exports.rows(ExportReport.KIND, HERE);
    }

    @GET
    @Path("{task}")
    public Response file(@PathParam("task") String task) {
        return exports.file(ExportReport.KIND, task, "report");
    }
}
