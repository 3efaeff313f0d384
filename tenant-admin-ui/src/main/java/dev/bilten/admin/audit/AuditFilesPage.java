package dev.bilten.admin.audit;

import dev.bilten.admin.Replies;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.app.ExportChanges;
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

/** The changes that the list shows, all of them, as a file, and none where it says what is wrong with its filters: asked for here, made in the background, fetched here by whoever asked. */
@Path(AuditPage.EXPORTS)
@Requires(Permissions.AUDIT_VIEW)
public class AuditFilesPage {
    private final Histories histories;
    private final ExportChanges export;
    private final Exports exports;
    private final CurrentCall current;

    @Inject
    public AuditFilesPage(Histories histories, ExportChanges export, Exports exports, CurrentCall current) {
        this.histories = histories;
        this.export = export;
        this.exports = exports;
        this.current = current;
    }

    @POST
    public Response start(Form form) {
        var asked = Asked.of(form::raw);
        histories.filter(asked).ifPresent(filter -> export.start(current.call("exported changes"), filter));
        return Replies.seeOther(asked.place(AuditPage.HERE));
    }

    /** How far they are, for a page that is open. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View rows() {
        return exports.rows(ExportChanges.KIND, AuditPage.EXPORTS);
    }

    @GET
    @Path("{task}")
    public Response file(@PathParam("task") String task) {
        return exports.file(ExportChanges.KIND, task, "changes");
    }
}
