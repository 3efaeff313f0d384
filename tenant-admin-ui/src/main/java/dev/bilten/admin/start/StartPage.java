package dev.bilten.admin.start;

import dev.bilten.webkit.access.SignedIn;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /admin} leads to the first entry of the person's rail; who has none is told so. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final CurrentPage current;

    @Inject
    public StartPage(CurrentPage current) {
        this.current = current;
    }

    @GET
    @SignedIn
    public Response start() {
        var rail = current.page().nav();
        return rail.isEmpty()
                ? Response.ok(View.of("dev/bilten/admin/start/start")).build()
                : Response.seeOther(URI.create(rail.getFirst().href())).build();
    }
}
