package dev.bilten.admin.invitation;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Device;
import dev.bilten.identity.app.AcceptInvite;
import dev.bilten.identity.app.SignIn;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SessionCookie;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is invited says what they are called and chooses a password, and is in. Looking changes nothing. */
@Path("/admin/invitation/{token}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("who is invited has no account yet; the secret in the address is the key")
public class InvitationPage {
    private static final String PAGE = "dev/bilten/admin/invitation/invitation";

    private final AcceptInvite accept;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public InvitationPage(
            AcceptInvite accept, SignIn signIn, SessionCookie cookie, Messages messages, CurrentCall current) {
        this.accept = accept;
        this.signIn = signIn;
        this.cookie = cookie;
        this.messages = messages;
        this.current = current;
    }

    /** @param email null where the link is not good: then nothing else is said */
    record Model(@Nullable String email, String action, FormView form) {}

    @GET
    public Response look(@PathParam("token") String token) {
        var call = current.call("looking");
        return accept.look(call.tenant(), token, call.now())
                .map(email -> page(email, token, FormView.of(Map.of()), 200))
                .orElseGet(this::notGood);
    }

    @POST
    public Response accept(
            @PathParam("token") String token, Form form, @HeaderParam("User-Agent") @Nullable String browser) {
        var name = form.text("name").required().max(120).value();
        var password = form.raw("password");
        var call = current.call("invitation accepted");
        if (form.valid()) {
            switch (accept.execute(call, new AcceptInvite.Command(token, name, password))) {
                case AcceptInvite.Result.Accepted(var email) -> {
                    return in(email, password, browser);
                }
                case AcceptInvite.Result.NotGood() -> {
                    return notGood();
                }
                case AcceptInvite.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return accept.look(call.tenant(), token, call.now())
                .map(email -> page(email, token, new Wording(messages, PAGE, current.locale()).again(form), 422))
                .orElseGet(this::notGood);
    }

    /** Signed in at once; where that cannot be now, they do it themselves. */
    private Response in(String email, String password, @Nullable String browser) {
        var device = browser == null ? Device.UNKNOWN : Device.of(browser);
        var command = new SignIn.Command(email, password, current.clientAddress(), device);
        if (signIn.execute(current.call("signing in"), command) instanceof SignIn.Result.Welcome welcome) {
            cookie.begin(welcome.token());
            return Replies.seeOther("/admin");
        }
        return Replies.seeOther("/admin/login");
    }

    private Response page(String email, String token, FormView form, int status) {
        return answer(new Model(email, "/admin/invitation/" + token, form), status);
    }

    private Response notGood() {
        return answer(new Model(null, "", FormView.of(Map.of())), 404);
    }

    private static Response answer(Model model, int status) {
        return Replies.page(View.of(PAGE, model).withStatus(status).withHeader("Cache-Control", "no-store"));
    }
}
