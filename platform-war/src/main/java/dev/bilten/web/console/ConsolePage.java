package dev.bilten.web.console;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare platform host leads to the console. */
@Service
@Path("/")
public class ConsolePage {
    private final dev.bilten.webkit.access.CurrentCall current;

    @Inject
    public ConsolePage(dev.bilten.webkit.access.CurrentCall current) {
        this.current = current;
    }

    @GET
    @Path("platform")
    @OpenToAll("stub")
    public Response toConsole() {
        return Response.ok("Platform " + current.origin()).build();
    }
}
