package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.admin.reach.Reach;
import dev.bilten.admin.reach.ReachForm;
import dev.bilten.identity.api.Permissions;
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
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a team may do, in words: a new one, and one that is there. */
@Path(RolePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class RolePage {
    static final String HERE = "/admin/team/roles";
    private static final String NOWHERE = "role.where.none";

    private final ListTeams teams;
    private final AddTeam add;
    private final EditTeam edit;
    private final OwnRights rights;
    private final ReachForm places;
    private final RoleShown shown;
    private final CurrentCall current;

    @Inject
    public RolePage(
            ListTeams teams,
            AddTeam add,
            EditTeam edit,
            OwnRights rights,
            ReachForm places,
            RoleShown shown,
            CurrentCall current) {
        this.teams = teams;
        this.add = add;
        this.edit = edit;
        this.rights = rights;
        this.places = places;
        this.shown = shown;
        this.current = current;
    }

    @GET
    @Path("new")
    public View empty() {
        return shown.page(Optional.empty(), Set.of(), Reach.EVERYWHERE, FormView.of(Map.of()));
    }

    @POST
    @Path("new")
    public Response add(Form form) {
        if (places.looks(form)) {
            return looked(Optional.empty(), Reach.EVERYWHERE, form);
        }
        var name = form.text("name").required().max(120).value();
        var chosen = form.choices("permissions", rights.names());
        if (chosen.isEmpty()) {
            form.fault("permissions", "role.none");
        }
        var where = places.read(current.tenant(), form, Reach.EVERYWHERE, NOWHERE);
        if (form.valid()) {
            var command = new AddTeam.Command(name, where.rights(chosen));
            switch (add.execute(current.call("made in the admin"), command)) {
                case AddTeam.Result.Added _ -> {
                    return done();
                }
                case AddTeam.Result.BeyondYourRights() -> form.fault("permissions", "role.beyond");
                case AddTeam.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return shown.again(Optional.empty(), chosen, where, form);
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        var team = team(id);
        return shown.page(
                Optional.of(team),
                team.rights().named(),
                Reach.of(team.rights()),
                FormView.of(Map.of("name", team.name())));
    }

    @POST
    @Path("{id}")
    public Response save(@PathParam("id") String id, Form form) {
        var team = team(id);
        if (places.looks(form)) {
            return looked(Optional.of(team), Reach.of(team.rights()), form);
        }
        var name = form.text("name").required().max(120).value();
        var chosen = form.choices("permissions", rights.names());
        if (chosen.isEmpty() && !team.rights().everything()) {
            form.fault("permissions", "role.none");
        }
        var where = team.rights().everything()
                ? Reach.EVERYWHERE
                : places.read(current.tenant(), form, Reach.of(team.rights()), NOWHERE);
        if (form.valid()) {
            var command = new EditTeam.Command(name, chosen, where.events(), where.lists());
            switch (edit.execute(current.call("edited in the admin"), team.id(), command)) {
                case EditTeam.Result.Saved() -> {
                    return done();
                }
                case EditTeam.Result.BeyondYourRights() -> form.fault("permissions", "role.beyond");
                case EditTeam.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
                case EditTeam.Result.NotThere() -> throw ProblemException.notFound();
            }
        }
        return shown.again(Optional.of(team), chosen, where, form);
    }

    private Response looked(Optional<Team> team, Reach before, Form form) {
        var chosen = form.choices("permissions", rights.names());
        return shown.looked(team, chosen, places.typed(current.tenant(), form, before), form);
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
}
