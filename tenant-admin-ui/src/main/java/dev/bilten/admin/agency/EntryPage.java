package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
import dev.bilten.identity.app.EnterOrganizer;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SessionCookie;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** An organizer's door for the people of its agency. A page of its own, so that nobody is signed in by a link alone. */
@Path("/admin/entry/{pass: [0-9a-v.-]{1,250}}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is where somebody of an agency becomes known; the pass says who")
public class EntryPage {
    private static final String PAGE = "dev/bilten/admin/agency/entry";

    private final EnterOrganizer enter;
    private final SessionCookie cookie;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EntryPage(EnterOrganizer enter, SessionCookie cookie, CurrentCall current) {
        this.enter = enter;
        this.cookie = cookie;
        this.current = current;
    }

    record Model(String name, String action) {}

    @GET
    public Response ask(@PathParam("pass") String pass) {
        var guest = enter.look(current.tenant(), pass, clock.instant()).orElseThrow(ProblemException::notFound);
        return Response.ok(View.of(PAGE, new Model(guest.name(), "/admin/entry/" + pass)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    public Response enter(@PathParam("pass") String pass) {
        var token = enter.enter(current.call("entered for the agency"), pass).orElseThrow(ProblemException::notFound);
        cookie.begin(token);
        return Replies.seeOther("/admin");
    }
}
