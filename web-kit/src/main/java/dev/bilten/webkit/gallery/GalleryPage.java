package dev.bilten.webkit.gallery;

import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** The gallery of components; in production there is no such page. */
@Path("/gallery")
@OpenToAll("shows made-up values, and only while developing")
public class GalleryPage {

    private final Sources sources;

    @Inject
    public GalleryPage(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View show() {
        if (!sources.development()) {
            throw new NotFoundException();
        }
        return View.of("dev/bilten/webkit/gallery/gallery", Samples.of(Clock.systemUTC().instant()));
    }
}
