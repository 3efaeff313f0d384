package dev.bilten.admin.themes;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.extensions.app.AdjustGivenTheme;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The options of the theme that the agency dressed this shop in. */
@Path("/admin/themes/given/options")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class GivenThemePage {
    static final String HERE = "/admin/themes/given/options";
    private static final String PAGE = "dev/bilten/admin/themes/theme";

    private final Themes themes;
    private final TenantSettings settings;
    private final AdjustGivenTheme adjust;
    private final GivenOrigins origins;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public GivenThemePage(
            Themes themes,
            TenantSettings settings,
            AdjustGivenTheme adjust,
            GivenOrigins origins,
            Messages messages,
            CurrentCall current) {
        this.themes = themes;
        this.settings = settings;
        this.adjust = adjust;
        this.origins = origins;
        this.messages = messages;
        this.current = current;
    }

    @GET
    public View options() {
        var chosen = settings.read(current.tenant(), ThemeChoice.KEY).orElse(ThemeChoice.NONE);
        var theme = theme();
        return page(theme, ThemeOption.filled(theme, chosen.options()));
    }

    /** {@code turn} is the button of one option that takes the agency's value. */
    @POST
    public Response adjust(Form form) {
        var theme = theme();
        var values = ThemeOption.read(theme, form);
        values.keySet().removeIf(key -> UsualFact.taken(form.raw("turn"), key));
        return switch (adjust.execute(current.call("adjusted in the admin"), values)) {
            case AdjustGivenTheme.Result.Adjusted _ -> Replies.seeOther("/admin/themes?done=chosen");
            case AdjustGivenTheme.Result.Refused(var violations) -> {
                ThemeOption.explain(form, violations);
                yield Replies.page(page(theme, wording().again(form)).withStatus(422));
            }
            case AdjustGivenTheme.Result.NothingGiven() -> throw ProblemException.notFound();
        };
    }

    private ThemeView theme() {
        return themes.given(current.tenant()).orElseThrow(ProblemException::notFound);
    }

    private View page(ThemeView theme, FormView form) {
        return View.of(
                PAGE,
                new ThemePage.Model(wording().said(theme.name()), HERE, HERE + "/preview", true, form, options(theme)));
    }

    private List<ThemeOption> options(ThemeView theme) {
        var own = settings.read(current.tenant(), ThemeChoice.KEY)
                .map(ThemeChoice::options)
                .orElse(Map.of());
        return theme.options().stream()
                .map(option -> ThemeOption.of(option, origins.of(theme, option, own, wording()), wording()))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
