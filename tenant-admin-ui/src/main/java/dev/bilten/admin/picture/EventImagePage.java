package dev.bilten.admin.picture;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ShowImage;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.app.SaveImage;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An event's picture: uploaded here, and shown here before the event is public. */
@Path("/admin/events/{id}/image")
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class EventImagePage {
    private final SaveImage save;
    private final ShowImage show;
    private final Files files;
    private final Catalog catalog;
    private final CurrentCall current;

    @Inject
    public EventImagePage(SaveImage save, ShowImage show, Files files, Catalog catalog, CurrentCall current) {
        this.save = save;
        this.show = show;
        this.files = files;
        this.catalog = catalog;
        this.current = current;
    }

    @GET
    @Requires(Permissions.EVENTS_VIEW)
    public Response image(@PathParam("id") String id) {
        var ref = catalog.event(current.tenant(), new EventId(Replies.id(id)))
                .flatMap(event -> event.image())
                .flatMap(FileRef::parse)
                .orElseThrow(ProblemException::notFound);
        var bytes = files.read(current.tenant(), ref).orElseThrow(ProblemException::notFound);
        var type = FileType.of(ref).orElseThrow(ProblemException::notFound);
        return Response.ok(bytes, type.mediaType())
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response upload(@PathParam("id") String id, @FormParam("image") @Nullable EntityPart image)
            throws IOException {
        var event = new EventId(Replies.id(id));
        if (catalog.event(current.tenant(), event).isEmpty()) {
            throw ProblemException.notFound();
        }
        var bytes = image == null ? new byte[0] : image.getContent().readNBytes(SaveImage.LARGEST + 1);
        return switch (save.execute(current.tenant(), bytes)) {
            case SaveImage.Result.Saved(var ref) -> {
                show.execute(current.call("new picture"), event, ref.value());
                yield PicturePage.done(event, "saved");
            }
            case SaveImage.Result.TooLarge _ -> PicturePage.done(event, "too-large");
            case SaveImage.Result.NotAnImage() -> PicturePage.done(event, "no-image");
        };
    }
}
