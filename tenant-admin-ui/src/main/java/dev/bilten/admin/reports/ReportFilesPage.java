package dev.bilten.admin.reports;

import dev.bilten.admin.Replies;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.app.ExportSales;
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

/** The lines of a sales report as a file: asked for here, made in the background, fetched here by whoever asked. */
@Path(ReportsPage.EXPORTS)
@Requires(Permissions.REPORTS_VIEW)
public class ReportFilesPage {
    private final Question question;
    private final ExportSales export;
    private final Exports exports;
    private final CurrentCall current;

    @Inject
    public ReportFilesPage(Question question, ExportSales export, Exports exports, CurrentCall current) {
        this.question = question;
        this.export = export;
        this.exports = exports;
        this.current = current;
    }

    @POST
    public Response start(Form form) {
        var asked = question.of(Asked.of(
                form.raw("event"), form.raw("from"), form.raw("until"), form.raw("against"), form.raw("currency")));
        if (!asked.faults().isEmpty()) {
            return Replies.seeOther(asked.asked().at(ReportsPage.HERE));
        }
        var type = form.raw("type").equals("xlsx") ? FileType.XLSX : FileType.CSV;
        export.start(
                current.call("exported sales"),
                asked.event().map(Event::id),
                asked.period(),
                type,
                current.locale().getLanguage());
        return Replies.seeOther(asked.asked().at(ReportsPage.HERE));
    }

    /** How far they are, for a page that is open. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View rows() {
        return exports.rows(ReportsPage.FILES, ReportsPage.EXPORTS);
    }

    @GET
    @Path("{task}")
    public Response file(@PathParam("task") String task) {
        return exports.file(ReportsPage.FILES, task, "sales");
    }
}
