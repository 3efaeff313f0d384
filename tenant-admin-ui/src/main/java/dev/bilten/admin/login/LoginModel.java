package dev.bilten.admin.login;

import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.view.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows, here and on the platform's own host.
 *
 * @param action where the form is sent
 * @param next where the person wanted to go; a path of this host
 * @param fault the message key of what went wrong, or null
 */
public record LoginModel(
        FormView form, String action, String next, @Nullable String fault) {
    public static final String TEMPLATE = "dev/bilten/admin/login/login";

    /** Nothing typed yet. */
    public static View fresh(String action, String next) {
        return View.of(TEMPLATE, new LoginModel(FormView.of(Map.of()), action, next, null));
    }

    /** Once more, with the e-mail kept. */
    public static View again(String action, String next, String email, String fault, int status) {
        var form = FormView.of(Map.of("email", email));
        return View.of(TEMPLATE, new LoginModel(form, action, next, fault)).withStatus(status);
    }
}
