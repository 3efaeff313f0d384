package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.themes.ThemeOption;
import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ThemePresets;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Agencies;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds of a theme's options for all organizers that the agency dresses in it, until one chooses its own. */
@Path("/admin/agency/themes/{theme: [a-z][a-z0-9-]*}/options")
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.THEMES_EDIT})
public class ThemePresetsPage {
    private static final String PAGE = "dev/bilten/admin/agency/theme-presets";

    private final Themes themes;
    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ThemePresetsPage(
            Themes themes,
            HandedDown handed,
            HandDownSetting handDown,
            Agencies agencies,
            Messages messages,
            CurrentCall current) {
        this.themes = themes;
        this.handed = handed;
        this.handDown = handDown;
        this.agencies = agencies;
        this.messages = messages;
        this.current = current;
    }

    /** @param set whether anything is set that could be taken back */
    record Model(
            Phrase name,
            String here,
            FormView form,
            List<ThemeOption> options,
            boolean set,
            @Nullable String done) {}

    /** Where the usual values of a theme are set. */
    static String of(String theme) {
        return "/admin/agency/themes/" + theme + "/options";
    }

    /** @param done set by the forms of this page */
    @GET
    public View show(@PathParam("theme") String id, @QueryParam("done") @Nullable String done) {
        var theme = theme(id);
        var told = "saved".equals(done) || "cleared".equals(done) ? wording().text("presets." + done) : null;
        return page(theme, ThemeOption.filled(theme, set(id)), told);
    }

    @POST
    public Response save(@PathParam("theme") String id, Form form) {
        var theme = theme(id);
        var chosen = ChosenOptions.of(theme.options(), ThemeOption.read(theme, form));
        if (!chosen.violations().isEmpty()) {
            ThemeOption.explain(form, chosen.violations());
            return Replies.page(page(theme, wording().again(form), null).withStatus(422));
        }
        return keep(id, chosen.kept(), "saved");
    }

    /** The theme's own hold again. */
    @POST
    @Path("removal")
    public Response clear(@PathParam("theme") String id) {
        return keep(theme(id).id(), Map.of(), "cleared");
    }

    private Response keep(String id, Map<String, String> values, String done) {
        var call = current.call("handed down in the admin");
        boolean known = handDown.change(
                call,
                ThemePresets.KEY,
                now -> Optional.of(now.orElse(ThemePresets.NONE).with(id, values))
                        .filter(all -> !all.equals(ThemePresets.NONE)));
        if (!known) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(of(id) + "?done=" + done);
    }

    private ThemeView theme(String id) {
        return themes.newest(current.tenant(), id).orElseThrow(ProblemException::notFound);
    }

    private Map<String, String> set(String id) {
        var agency = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        return handed.chain(agency, ThemePresets.KEY)
                .by(Level.AGENCY)
                .orElse(ThemePresets.NONE)
                .of(id);
    }

    private View page(ThemeView theme, FormView form, @Nullable String done) {
        return View.of(
                PAGE,
                new Model(
                        wording().said(theme.name()),
                        of(theme.id()),
                        form,
                        theme.options().stream()
                                .map(option -> ThemeOption.of(option, wording()))
                                .toList(),
                        !set(theme.id()).isEmpty(),
                        done));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
