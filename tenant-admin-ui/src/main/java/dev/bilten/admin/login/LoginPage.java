package dev.bilten.admin.login;

import dev.bilten.identity.api.Device;
import dev.bilten.identity.app.SignIn;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.LocalPath;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SessionCookie;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** E-mail and password of a member. */
@Path("/admin/login")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is where one becomes somebody")
public class LoginPage {
    private static final String ACTION = "/admin/login";
    private static final String START = "/admin";

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final CurrentCall current;

    @Inject
    public LoginPage(SignIn signIn, SessionCookie cookie, CurrentCall current) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.current = current;
    }

    @GET
    public View show(@QueryParam("next") @Nullable String next) {
        return LoginModel.fresh(ACTION, LocalPath.of(next).orElse(START));
    }

    @POST
    public Response signIn(Form form, @HeaderParam("User-Agent") @Nullable String browser) {
        var next = LocalPath.of(form.raw("next")).orElse(START);
        var email = form.raw("email");
        var command = new SignIn.Command(email, form.raw("password"), current.clientAddress(), device(browser));
        return switch (signIn.execute(current.call("signing in"), command)) {
            case SignIn.Result.Welcome(var token, var ignored) -> {
                cookie.begin(token);
                yield Response.seeOther(URI.create(next)).build();
            }
            case SignIn.Result.Refused() -> again(next, email, "login.refused", 422);
            case SignIn.Result.TooManyAttempts(var ignored) -> again(next, email, "login.toomany", 429);
            case SignIn.Result.TryAgain() -> again(next, email, "login.tryagain", 503);
        };
    }

    private static Device device(@Nullable String browser) {
        return browser == null ? Device.UNKNOWN : Device.of(browser);
    }

    private static Response again(String next, String email, String fault, int status) {
        return Response.status(status)
                .entity(LoginModel.again(ACTION, next, email, fault, status))
                .build();
    }
}
