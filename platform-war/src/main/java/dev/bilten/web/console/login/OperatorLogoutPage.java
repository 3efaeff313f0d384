package dev.bilten.web.console.login;

import dev.bilten.identity.app.SignOut;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SessionCookie;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends an operator's session. */
@Path("/platform/logout")
@OpenToAll("whoever holds a session may end it")
public class OperatorLogoutPage {
    private final SignOut signOut;
    private final SessionCookie cookie;

    @Inject
    public OperatorLogoutPage(SignOut signOut, SessionCookie cookie) {
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @POST
    public Response signOut() {
        cookie.token().ifPresent(signOut::operator);
        cookie.end();
        return Response.seeOther(URI.create("/platform/login")).build();
    }
}
