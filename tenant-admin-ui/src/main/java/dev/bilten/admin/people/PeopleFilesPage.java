package dev.bilten.admin.people;

import dev.bilten.admin.Replies;
import dev.bilten.admin.exports.Exports;
import dev.bilten.files.api.FileType;
import dev.bilten.identity.api.Permissions;
import dev.bilten.people.app.ExportPeople;
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

/** Everyone as a file: asked for here, made in the background, fetched here by whoever asked and still may. */
@Path(PeoplePage.EXPORTS)
@Requires(Permissions.PEOPLE_EXPORT)
public class PeopleFilesPage {
    private final ExportPeople export;
    private final Exports exports;
    private final CurrentCall current;

    @Inject
    public PeopleFilesPage(ExportPeople export, Exports exports, CurrentCall current) {
        this.export = export;
        this.exports = exports;
        this.current = current;
    }

    @POST
    public Response start(Form form) {
        export.start(current.call("exported people"), form.raw("type").equals("xlsx") ? FileType.XLSX : FileType.CSV);
        return Replies.seeOther(PeoplePage.HERE);
    }

    /** How far they are, for a page that is open. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View rows() {
        return exports.rows(ExportPeople.KIND, PeoplePage.EXPORTS);
    }

    @GET
    @Path("{task}")
    public Response file(@PathParam("task") String task) {
        return exports.file(ExportPeople.KIND, task, "people");
    }
}
