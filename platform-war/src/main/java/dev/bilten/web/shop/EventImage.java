package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The picture of an event. */
@Path("/events/{slug}/image")
@OpenToAll("this is the shop")
public class EventImage {
    private final Catalog catalog;
    private final Files files;
    private final CurrentCall current;

    @Inject
    public EventImage(Catalog catalog, Files files, CurrentCall current) {
        this.catalog = catalog;
        this.files = files;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("slug") String slug) {
        var ref = catalog.eventBySlug(current.tenant(), slug)
                .filter(event -> event.state() != EventState.DRAFT)
                .flatMap(Event::image)
                .flatMap(FileRef::parse)
                .orElseThrow(ProblemException::notFound);
        var content = files.read(current.tenant(), ref).orElseThrow(ProblemException::notFound);
        var type = FileType.of(ref).orElseThrow(ProblemException::notFound);
        return Response.ok(content, type.mediaType())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
