package dev.bilten.admin.login;

import dev.bilten.identity.app.SignOut;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SessionCookie;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session, on every node. */
@Path("/admin/logout")
@OpenToAll("whoever holds a session may end it")
public class LogoutPage {
    private final SignOut signOut;
    private final SessionCookie cookie;
    private final CurrentCall current;

    @Inject
    public LogoutPage(SignOut signOut, SessionCookie cookie, CurrentCall current) {
        this.signOut = signOut;
        this.cookie = cookie;
        this.current = current;
    }

    @POST
    public Response signOut() {
        cookie.token().ifPresent(token -> signOut.execute(current.tenant(), token));
        cookie.end();
        return Response.seeOther(URI.create("/admin/login")).build();
    }
}
