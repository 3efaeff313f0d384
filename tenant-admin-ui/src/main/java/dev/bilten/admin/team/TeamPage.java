package dev.bilten.admin.team;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.AddMember;
import dev.bilten.identity.app.DisableMember;
import dev.bilten.identity.app.EnableMember;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
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
import org.jspecify.annotations.Nullable;

/** Everybody who works for the organizer; somebody new is let in here, and shut out. */
@Service
@Path("/admin/team")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class TeamPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/team/team";
    private static final Map<String, String> FIELDS = Map.of("/teams", "team");

    private final ListMembers list;
    private final Roles roles;
    private final DisableMember disable;
    private final EnableMember enable;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public TeamPage(
            ListMembers list,
            Roles roles,
            DisableMember disable,
            EnableMember enable,
            HouseZone house,
            Messages messages,
            CurrentCall current) {
        this.list = list;
        this.roles = roles;
        this.disable = disable;
        this.enable = enable;
        this.house = house;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            List<MemberRow> members,
            List<TeamRow> teams,
            FormView form,
            List<Choice> roles,
            String zone,
            @Nullable Told told,
            @Nullable Undo undo) {}

    /** What became of the form before. */
    record Told(String kind, String key) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("team", 910, "people", "/admin/team", PAGE, Permissions.TEAM_EDIT);
    }

    @GET
    public View list(@QueryParam("done") @Nullable String done, @QueryParam("member") @Nullable String member) {
        var told = switch (done == null ? "" : done) {
            case "added", "disabled", "enabled", "teams", "sessions", "role", "gone", "invited", "withdrawn" ->
                new Told("success", "done." + done);
            case "last-owner", "beyond", "soon", "answered" -> new Told("danger", "done." + done);
            default -> null;
        };
        return page(FormView.of(Map.of("team", Roles.DOOR)), told, undo(done, member));
    }

    @POST
    public Response add(Form form) {
        var team =
                form.choice("team", roles.offered(current.tenant())).required().value();
        var person = new Roles.Person(
                form.email("email").required().value(),
                form.text("name").required().max(120).value(),
                form.raw("password"));
        if (form.valid()) {
            switch (roles.add(current.call("added in the admin"), team.orElse(Roles.DOOR), person)) {
                case AddMember.Result.Added _ -> {
                    return done("added");
                }
                case AddMember.Result.EmailTaken() -> form.fault("email", "team.email.taken");
                case AddMember.Result.BeyondYourRights() -> form.fault("team", "team.beyond");
                case AddMember.Result.Invalid(var violations) -> Wording.explain(form, violations, FIELDS);
            }
        }
        return Replies.page(page(wording().again(form), null, null).withStatus(422));
    }

    @POST
    @Path("{id}/disabling")
    public Response disable(@PathParam("id") String id) {
        return switch (disable.execute(current.call("shut out in the admin"), member(id))) {
            case DisableMember.Result.Disabled() -> done("disabled&member=" + id);
            case DisableMember.Result.NotThere() -> done("disabled");
            case DisableMember.Result.LastOwner() -> done("last-owner");
            case DisableMember.Result.BeyondYourRights() -> done("beyond");
        };
    }

    @POST
    @Path("{id}/enabling")
    public Response enable(@PathParam("id") String id) {
        enable.execute(current.call("let in again in the admin"), member(id));
        return done("enabled&member=" + id);
    }

    /** Whoever was shut out is let in again, and the other way round. */
    private @Nullable Undo undo(@Nullable String done, @Nullable String member) {
        var way = "disabled".equals(done) ? "/enabling" : "enabled".equals(done) ? "/disabling" : null;
        return way == null || member == null
                ? null
                : list.execute(current.tenant()).stream()
                        .map(one -> one.id().toString())
                        .filter(member::equals)
                        .findFirst()
                        .map(id -> Undo.of(wording().text("done." + done), "/admin/team/" + id + way))
                        .orElse(null);
    }

    private MemberId member(String id) {
        var member = new MemberId(Replies.id(id));
        if (list.execute(current.tenant()).stream().noneMatch(one -> one.id().equals(member))) {
            throw ProblemException.notFound();
        }
        return member;
    }

    private static Response done(String what) {
        return Replies.seeOther("/admin/team?done=" + what);
    }

    private View page(FormView form, @Nullable Told told, @Nullable Undo undo) {
        var wording = wording();
        var zone = house.of(current.tenant());
        var rows = list.execute(current.tenant()).stream()
                .map(member -> MemberRow.of(member, roles.me(), wording, zone))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        rows,
                        roles.rows(current.tenant(), wording),
                        form,
                        roles.choices(current.tenant(), wording),
                        HouseZone.name(zone),
                        told,
                        undo));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
