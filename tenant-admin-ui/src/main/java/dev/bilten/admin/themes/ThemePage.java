package dev.bilten.admin.themes;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.extensions.app.ChooseTheme;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Phrase;
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

/** One theme tried on, with its options; chosen here. */
@Path("/admin/themes/{id}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class ThemePage {
    private static final String PAGE = "dev/bilten/admin/themes/theme";

    private final Themes themes;
    private final TenantSettings settings;
    private final ChooseTheme choose;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ThemePage(
            Themes themes, TenantSettings settings, ChooseTheme choose, Messages messages, CurrentCall current) {
        this.themes = themes;
        this.settings = settings;
        this.choose = choose;
        this.messages = messages;
        this.current = current;
    }

    record Model(Phrase name, String action, String preview, boolean worn, FormView form, List<ThemeOption> options) {}

    @GET
    public View tryOn(@PathParam("id") String id) {
        var theme = theme(id);
        var chosen = settings.read(current.tenant(), ThemeChoice.KEY)
                .filter(choice -> choice.theme().equals(id) && choice.given() == null)
                .map(ThemeChoice::options)
                .orElse(Map.of());
        return page(theme, ThemeOption.filled(theme, chosen));
    }

    @POST
    public Response choose(@PathParam("id") String id, Form form) {
        var theme = theme(id);
        var command = new ChooseTheme.Command(id, ThemeOption.read(theme, form));
        return switch (choose.execute(current.call("chosen in the admin"), command)) {
            case ChooseTheme.Result.Chosen _ -> Replies.seeOther("/admin/themes?done=chosen");
            case ChooseTheme.Result.Refused(var violations) -> {
                ThemeOption.explain(form, violations);
                yield Replies.page(page(theme, wording().again(form)).withStatus(422));
            }
            case ChooseTheme.Result.NoSuchTheme() -> throw ProblemException.notFound();
        };
    }

    private ThemeView theme(String id) {
        return themes.find(current.tenant(), id).orElseThrow(ProblemException::notFound);
    }

    private View page(ThemeView theme, FormView form) {
        var worn = settings.read(current.tenant(), ThemeChoice.KEY)
                .filter(choice -> choice.theme().equals(theme.id()) && choice.given() == null)
                .isPresent();
        return View.of(
                PAGE,
                new Model(
                        wording().said(theme.name()),
                        "/admin/themes/" + theme.id(),
                        "/admin/themes/" + theme.id() + "/preview",
                        worn,
                        form,
                        theme.options().stream()
                                .map(option -> ThemeOption.of(option, wording()))
                                .toList()));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
