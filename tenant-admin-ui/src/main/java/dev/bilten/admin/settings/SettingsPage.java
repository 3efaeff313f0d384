package dev.bilten.admin.settings;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the organizer is for buyers: name, contact, imprint, languages. */
@Service
@Path("/admin/settings")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class SettingsPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/settings/settings";

    private final TenantSettings settings;
    private final SaveProfile save;
    private final Agencies agencies;
    private final CurrentIdentity identity;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public SettingsPage(
            TenantSettings settings,
            SaveProfile save,
            Agencies agencies,
            CurrentIdentity identity,
            Messages messages,
            CurrentCall current) {
        this.settings = settings;
        this.save = save;
        this.agencies = agencies;
        this.identity = identity;
        this.messages = messages;
        this.current = current;
    }

    record Tick(String value, String label, boolean on) {}

    /** @param agency who looks after this organizer; null where nobody does, or where the reader may not decide on it */
    record Model(
            FormView form,
            List<Tick> languages,
            List<Choice> defaults,
            List<Choice> countries,
            boolean saved,
            @Nullable String agency) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("settings", 900, "gear", "/admin/settings", PAGE, Permissions.SETTINGS_EDIT);
    }

    /** @param done set by the form that saved */
    @GET
    public View form(@QueryParam("done") @Nullable String done) {
        var tenant = current.tenant();
        var profile = settings.read(tenant, Profile.KEY).orElseGet(() -> Profile.named(tenant.slug()));
        var form = FormView.of(Map.of(
                "displayName", profile.displayName(),
                "contactEmail", profile.contactEmail(),
                "imprint", profile.imprint(),
                "defaultLocale", profile.defaultLocale(),
                "country", profile.country()));
        return page(form, new HashSet<>(profile.languages()), "saved".equals(done));
    }

    @POST
    public Response save(Form form) {
        var chosen = form.choices("languages", Set.copyOf(OurLanguages.TAGS));
        var profile = new Profile(
                form.text("displayName").required().max(120).value(),
                form.email("contactEmail").value(),
                form.area("imprint").max(4_000).value(),
                form.choice("defaultLocale", Set.copyOf(OurLanguages.TAGS))
                        .required()
                        .value()
                        .orElse(""),
                OurLanguages.TAGS.stream().filter(chosen::contains).toList(),
                form.choice("country", CountryChoices.CODES).value().orElse(""));
        if (!chosen.contains(profile.defaultLocale())) {
            form.fault("defaultLocale", "settings.default.offered");
        }
        if (form.valid()) {
            switch (save.execute(current.call("saved in the admin"), profile)) {
                case SaveProfile.Result.Saved _ -> {
                    return Replies.seeOther("/admin/settings?done=saved");
                }
                case SaveProfile.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return Replies.page(page(wording().again(form), chosen, false).withStatus(422));
    }

    private View page(FormView form, Set<String> chosen, boolean saved) {
        var ticks = OurLanguages.TAGS.stream()
                .map(one -> new Tick(
                        one, LanguageNames.in(current.locale(), Locale.forLanguageTag(one)), chosen.contains(one)))
                .toList();
        var defaults = OurLanguages.TAGS.stream()
                .map(one -> Choice.of(one, LanguageNames.in(current.locale(), Locale.forLanguageTag(one))))
                .toList();
        return View.of(PAGE, new Model(form, ticks, defaults, CountryChoices.in(current.locale()), saved, agency()));
    }

    private @Nullable String agency() {
        boolean decides = identity.caller() instanceof Caller.Person(var _, var _, var may)
                && may.contains(Permissions.TEAM_EDIT);
        return decides
                ? agencies.recall(current.tenant())
                        .map(care -> care.agency().name())
                        .orElse(null)
                : null;
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
