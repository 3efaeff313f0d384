package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.AddTeam;
import dev.bilten.identity.app.EditTeam;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a team may do, in words: a new one, and one that is there. */
@Path(RolePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class RolePage {
    static final String HERE = "/admin/team/roles";
    private static final String PAGE = "dev/bilten/admin/team/role";

    private final ListTeams teams;
    private final AddTeam add;
    private final EditTeam edit;
    private final OwnRights rights;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public RolePage(
            ListTeams teams, AddTeam add, EditTeam edit, OwnRights rights, Messages messages, CurrentCall current) {
        this.teams = teams;
        this.add = add;
        this.edit = edit;
        this.rights = rights;
        this.messages = messages;
        this.current = current;
    }

    /** @param everything it may do all there is, and only its name can be changed */
    record Model(
            String action,
            String heading,
            boolean fresh,
            boolean everything,
            List<OwnRights.Tick> ticks,
            FormView form) {}

    @GET
    @Path("new")
    public View empty() {
        return page(Optional.empty(), Set.of(), FormView.of(Map.of()));
    }

    @POST
    @Path("new")
    public Response add(Form form) {
        var name = form.text("name").required().max(120).value();
        var chosen = form.choices("permissions", rights.names());
        if (chosen.isEmpty()) {
            form.fault("permissions", "role.none");
        }
        if (form.valid()) {
            var command = new AddTeam.Command(name, new Rights(false, chosen));
            switch (add.execute(current.call("made in the admin"), command)) {
                case AddTeam.Result.Added _ -> {
                    return done();
                }
                case AddTeam.Result.BeyondYourRights() -> form.fault("permissions", "role.beyond");
                case AddTeam.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return again(Optional.empty(), chosen, form);
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        var team = team(id);
        return page(Optional.of(team), team.rights().permissions(), FormView.of(Map.of("name", team.name())));
    }

    @POST
    @Path("{id}")
    public Response save(@PathParam("id") String id, Form form) {
        var team = team(id);
        var name = form.text("name").required().max(120).value();
        var chosen = form.choices("permissions", rights.names());
        if (chosen.isEmpty() && !team.rights().everything()) {
            form.fault("permissions", "role.none");
        }
        if (form.valid()) {
            switch (edit.execute(current.call("edited in the admin"), team.id(), new EditTeam.Command(name, chosen))) {
                case EditTeam.Result.Saved() -> {
                    return done();
                }
                case EditTeam.Result.BeyondYourRights() -> form.fault("permissions", "role.beyond");
                case EditTeam.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
                case EditTeam.Result.NotThere() -> throw ProblemException.notFound();
            }
        }
        return again(Optional.of(team), chosen, form);
    }

    private Team team(String id) {
        var wanted = new TeamId(Replies.id(id));
        return teams.execute(current.tenant()).stream()
                .filter(team -> team.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static Response done() {
        return Replies.seeOther("/admin/team?done=role");
    }

    private Response again(Optional<Team> team, Set<String> chosen, Form form) {
        return Replies.page(page(team, chosen, wording().again(form)).withStatus(422));
    }

    private View page(Optional<Team> team, Set<String> ticked, FormView form) {
        var words = new Wording(messages, OwnRights.WORDS, current.locale());
        return View.of(
                PAGE,
                new Model(
                        HERE + "/" + team.map(one -> one.id().toString()).orElse("new"),
                        team.map(Team::name).orElse(wording().text("role.new")),
                        team.isEmpty(),
                        team.filter(one -> one.rights().everything()).isPresent(),
                        rights.ticks(words, ticked),
                        form));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
