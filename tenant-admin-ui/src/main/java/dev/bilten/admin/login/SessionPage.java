package dev.bilten.admin.login;

import dev.bilten.webkit.access.SignedIn;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether a member is still signed in: for whoever comes from the log-in, and for a page that was open all the while. */
@Path("/admin/session")
@SignedIn
public class SessionPage {
    private final CurrentPage current;

    @Inject
    public SessionPage(CurrentPage current) {
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View show() {
        return SessionModel.page("/admin");
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response token() {
        return SessionModel.token(current);
    }
}
