package dev.bilten.admin.me;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.app.EndSession;
import dev.bilten.identity.app.EndSessions;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.SignedIn;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who one is at this organizer and where one is signed in; for everybody, whatever they may do. */
@Path(MePage.HERE)
@Produces(MediaType.TEXT_HTML)
@SignedIn
public class MePage {
    static final String HERE = "/admin/me";
    private static final String PAGE = "dev/bilten/admin/me/me";

    private final ListMembers members;
    private final SessionDesk sessions;
    private final EndSessions endAll;
    private final CurrentIdentity identity;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public MePage(
            ListMembers members,
            SessionDesk sessions,
            EndSessions endAll,
            CurrentIdentity identity,
            Messages messages,
            CurrentCall current) {
        this.members = members;
        this.sessions = sessions;
        this.endAll = endAll;
        this.identity = identity;
        this.messages = messages;
        this.current = current;
    }

    /** @param guest from the organizer's agency: their sessions are listed at its home */
    record Model(
            String name,
            String email,
            @Nullable String teams,
            boolean guest,
            boolean ended,
            String here,
            List<SessionDesk.Row> sessions) {}

    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var person = person();
        var member = member(person);
        var wording = new Wording(messages, PAGE, current.locale());
        return View.of(
                PAGE,
                new Model(
                        person.name(),
                        member.map(Member::email).orElse(""),
                        member.map(one -> String.join(wording.text("me.comma"), one.teams()))
                                .filter(names -> !names.isEmpty())
                                .orElse(null),
                        member.isEmpty(),
                        "ended".equals(done),
                        HERE,
                        member.map(one -> sessions.rows(one.id())).orElse(List.of())));
    }

    @POST
    @Path("session-end")
    public Response end(Form form) {
        return switch (sessions.end(id(person()), form.raw("session"))) {
            // gone by itself meanwhile: that is what was wanted
            case EndSession.Result.Ended(), EndSession.Result.NotThere(), EndSession.Result.BeyondYourRights() ->
                Replies.seeOther(HERE + "?done=ended");
        };
    }

    /** Here too: the next page asks to sign in. */
    @POST
    @Path("sessions-end")
    public Response endAll() {
        endAll.execute(current.call("ended by themselves"), id(person()));
        return Replies.seeOther(HERE);
    }

    private Caller.Person person() {
        if (identity.caller() instanceof Caller.Person person) {
            return person;
        }
        throw ProblemException.notFound();
    }

    private static MemberId id(Caller.Person person) {
        return new MemberId(UUID.fromString(person.id()));
    }

    private Optional<Member> member(Caller.Person person) {
        return members.execute(current.tenant()).stream()
                .filter(one -> one.id().equals(id(person)))
                .findFirst();
    }
}
