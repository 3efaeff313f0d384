package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.InviteMember;
import dev.bilten.identity.app.ResendInvite;
import dev.bilten.identity.app.WithdrawInvite;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
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

/** Asks somebody by mail into a team; sends the mail again, or takes it back. */
@Path(InvitePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class InvitePage {
    static final String HERE = "/admin/team/invitations";
    private static final String PAGE = "dev/bilten/admin/team/invite";
    private static final Map<String, String> FIELDS = Map.of("/teams", "team");

    private final Roles roles;
    private final ResendInvite resend;
    private final WithdrawInvite withdraw;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public InvitePage(
            Roles roles, ResendInvite resend, WithdrawInvite withdraw, Messages messages, CurrentCall current) {
        this.roles = roles;
        this.resend = resend;
        this.withdraw = withdraw;
        this.messages = messages;
        this.current = current;
    }

    record Model(String here, List<Choice> roles, FormView form) {}

    @GET
    public View empty() {
        return page(FormView.of(Map.of("team", Roles.DOOR)));
    }

    @POST
    public Response invite(Form form) {
        var team =
                form.choice("team", roles.offered(current.tenant())).required().value();
        var email = form.email("email").required().value();
        if (form.valid()) {
            switch (roles.invite(current.call("invited in the admin"), team.orElse(Roles.DOOR), email, language())) {
                case InviteMember.Result.Invited _ -> {
                    return done("invited");
                }
                case InviteMember.Result.EmailTaken() -> form.fault("email", "invite.taken");
                case InviteMember.Result.InvitedBefore() -> form.fault("email", "invite.before");
                case InviteMember.Result.TooMany() -> form.fault("email", "invite.many", InviteMember.MOST);
                case InviteMember.Result.BeyondYourRights() -> form.fault("team", "invite.beyond");
                case InviteMember.Result.Invalid(var violations) -> Wording.explain(form, violations, FIELDS);
            }
        }
        return Replies.page(
                page(new Wording(messages, PAGE, current.locale()).again(form)).withStatus(422));
    }

    @POST
    @Path("{id}/mail")
    public Response again(@PathParam("id") String id) {
        return switch (resend.execute(current.call("invited again in the admin"), member(id), language())) {
            case ResendInvite.Result.Sent() -> done("invited");
            case ResendInvite.Result.TooSoon() -> done("soon");
            case ResendInvite.Result.BeyondYourRights() -> done("beyond");
            case ResendInvite.Result.NotThere() -> done("answered");
        };
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") String id) {
        return switch (withdraw.execute(current.call("withdrawn in the admin"), member(id))) {
            case WithdrawInvite.Result.Withdrawn() -> done("withdrawn");
            case WithdrawInvite.Result.BeyondYourRights() -> done("beyond");
            case WithdrawInvite.Result.NotThere() -> done("answered");
        };
    }

    private static MemberId member(String id) {
        return new MemberId(Replies.id(id));
    }

    private String language() {
        return current.locale().toLanguageTag();
    }

    private static Response done(String what) {
        return Replies.seeOther("/admin/team?done=" + what);
    }

    private View page(FormView form) {
        var wording = new Wording(messages, Roles.WORDS, current.locale());
        return View.of(PAGE, new Model(HERE, roles.choices(current.tenant(), wording), form));
    }
}
