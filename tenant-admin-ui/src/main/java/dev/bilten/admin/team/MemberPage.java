package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.admin.me.SessionDesk;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.ChangeTeams;
import dev.bilten.identity.app.EndSession;
import dev.bilten.identity.app.EndSessions;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the team: which teams they are in, and where they are signed in. */
@Path(MemberPage.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class MemberPage {
    static final String HERE = "/admin/team/members";
    private static final String PAGE = "dev/bilten/admin/team/member";

    private final ListMembers members;
    private final ListTeams teams;
    private final ChangeTeams change;
    private final EndSessions end;
    private final SessionDesk sessions;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public MemberPage(
            ListMembers members,
            ListTeams teams,
            ChangeTeams change,
            EndSessions end,
            SessionDesk sessions,
            Messages messages,
            CurrentCall current) {
        this.members = members;
        this.teams = teams;
        this.change = change;
        this.end = end;
        this.sessions = sessions;
        this.messages = messages;
        this.current = current;
    }

    /** @param active shut out, somebody is in no session and changes no team */
    record Model(
            String here,
            String log,
            String name,
            String email,
            boolean active,
            List<OwnRights.Tick> ticks,
            List<SessionDesk.Row> sessions,
            boolean ended,
            FormView form) {}

    @GET
    public View show(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var member = member(id);
        return page(member, ids(teams.of(current.tenant(), member.id())), FormView.of(Map.of()), "ended".equals(done));
    }

    @POST
    @Path("teams")
    public Response change(@PathParam("id") String id, Form form) {
        var member = member(id);
        var offered = teams.execute(current.tenant()).stream()
                .map(team -> team.id().toString())
                .collect(Collectors.toSet());
        var chosen = form.choices("teams", offered);
        if (form.valid()) {
            var wanted = chosen.stream().map(UUID::fromString).map(TeamId::new).collect(Collectors.toSet());
            switch (change.execute(current.call("changed in the admin"), member.id(), wanted)) {
                case ChangeTeams.Result.Changed() -> {
                    return Replies.seeOther("/admin/team?done=teams");
                }
                case ChangeTeams.Result.NoSuchTeam() -> form.fault("teams", "member.teams.none");
                case ChangeTeams.Result.LastOwner() -> form.fault("teams", "member.last-owner");
                case ChangeTeams.Result.BeyondYourRights() -> form.fault("teams", "member.beyond");
                case ChangeTeams.Result.NotThere() -> form.fault("teams", "member.off");
            }
        }
        return Replies.page(page(member, chosen, wording().again(form), false).withStatus(422));
    }

    @POST
    @Path("sessions-end")
    public Response endSessions(@PathParam("id") String id) {
        return switch (end.execute(
                current.call("ended in the admin"), member(id).id())) {
            case EndSessions.Result.Ended(), EndSessions.Result.NotThere() ->
                Replies.seeOther("/admin/team?done=sessions");
            case EndSessions.Result.BeyondYourRights() -> Replies.seeOther("/admin/team?done=beyond");
        };
    }

    @POST
    @Path("session-end")
    public Response endSession(@PathParam("id") String id, Form form) {
        var member = member(id);
        return switch (sessions.end(member.id(), form.raw("session"))) {
            case EndSession.Result.Ended() -> Replies.seeOther(HERE + "/" + member.id() + "?done=ended");
            case EndSession.Result.BeyondYourRights() -> Replies.seeOther("/admin/team?done=beyond");
            case EndSession.Result.NotThere() -> throw ProblemException.notFound();
        };
    }

    private Member member(String id) {
        var wanted = new MemberId(Replies.id(id));
        return members.execute(current.tenant()).stream()
                .filter(member -> member.id().equals(wanted) && member.state() != Member.State.INVITED)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static Set<String> ids(Set<TeamId> teams) {
        return teams.stream().map(TeamId::toString).collect(Collectors.toSet());
    }

    private View page(Member member, Set<String> in, FormView form, boolean ended) {
        var ticks = teams.execute(current.tenant()).stream()
                .map(team -> new OwnRights.Tick(
                        team.id().toString(), team.name(), in.contains(team.id().toString())))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        HERE + "/" + member.id(),
                        "/admin/audit?by=" + member.id(),
                        member.name(),
                        member.email(),
                        member.state() == Member.State.ACTIVE,
                        ticks,
                        sessions.rows(member.id()),
                        ended,
                        form));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
