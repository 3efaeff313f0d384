package dev.bilten.admin.vouchers;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.exports.Exports;
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
import java.util.Set;

/** The codes that the list shows as a file, nothing where it says what is wrong with its filters: asked for here, made in the background, fetched here by whoever asked. */
@Path(CodeFilesPage.HERE)
@Requires(Permissions.EVENTS_VIEW)
public class CodeFilesPage {
    static final String HERE = VouchersPage.HERE + "/exports";
    /** What the list shows the progress of. */
    static final Set<String> JOBS = Set.of(ExportCodes.KIND, EndCodes.KIND);

    private final EventChoices events;
    private final ExportCodes export;
    private final Exports exports;
    private final CurrentCall current;

    @Inject
    public CodeFilesPage(EventChoices events, ExportCodes export, Exports exports, CurrentCall current) {
        this.events = events;
        this.export = export;
        this.exports = exports;
        this.current = current;
    }

    @POST
    public Response start(Form form) {
        var search = Search.of(form);
        var type = form.raw("type").equals("xlsx") ? FileType.XLSX : FileType.CSV;
        search.filter(events.of(search.eventId(), Permissions.EVENTS_VIEW))
                .ifPresent(filter -> export.start(current.call("exported codes"), filter, type, current.locale()));
        return Replies.seeOther(search.place(VouchersPage.HERE));
    }

    /** How far they are, for a page that is open. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View rows() {
        return exports.rows(JOBS, HERE);
    }

    @GET
    @Path("{task}")
    public Response file(@PathParam("task") String task) {
        return exports.file(ExportCodes.KIND, task, "codes");
    }
}
