package dev.bilten.web.console.login;

import dev.bilten.admin.login.SessionModel;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether an operator is still signed in. */
@Path("/platform/session")
@OperatorOnly
public class OperatorSessionPage {
    private final CurrentPage current;

    @Inject
    public OperatorSessionPage(CurrentPage current) {
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View show() {
        return SessionModel.page("/platform");
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response token() {
        return SessionModel.token(current);
    }
}
