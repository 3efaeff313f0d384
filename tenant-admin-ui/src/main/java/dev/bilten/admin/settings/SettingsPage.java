package dev.bilten.admin.settings;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.Requires;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    private final HandedDown handed;
    private final SaveProfile save;
    private final Agencies agencies;
    private final CurrentIdentity identity;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public SettingsPage(
            TenantSettings settings,
            HandedDown handed,
            SaveProfile save,
            Agencies agencies,
            CurrentIdentity identity,
            Messages messages,
            CurrentCall current) {
        this.settings = settings;
        this.handed = handed;
        this.save = save;
        this.agencies = agencies;
        this.identity = identity;
        this.messages = messages;
        this.current = current;
    }

    /** @param agency who looks after this organizer; null where nobody does, or where the reader may not decide on it */
    record Model(
            FormView form,
            PartForm.Fields parts,
            boolean saved,
            @Nullable String agency) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("settings", 900, "gear", "/admin/settings", PAGE, Permissions.SETTINGS_EDIT);
    }

    /** @param done set by the form that saved */
    @GET
    public View form(@QueryParam("done") @Nullable String done) {
        var profile = Profile.of(chain(), current.tenant().slug());
        return page(PartForm.filled(profile), Set.copyOf(profile.languages()), "saved".equals(done));
    }

    /** What is handed down is as memory has it; its own is as it is, since it may have been saved a moment ago. */
    private Chain<OwnProfile> chain() {
        var own = settings.read(current.tenant(), OwnProfile.KEY);
        return handed.chain(current.tenant(), OwnProfile.KEY)
                .above(Level.ORGANIZER)
                .below(Level.ORGANIZER, own);
    }

    @POST
    public Response save(Form form) {
        var sent =
                PartForm.read(form, form.text("displayName").required().max(120).value());
        if (form.valid()) {
            switch (save.execute(current.call("saved in the admin"), sent.profile(), sent.wishes())) {
                case SaveProfile.Result.Saved _ -> {
                    return Replies.seeOther("/admin/settings?done=saved");
                }
                case SaveProfile.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return Replies.page(page(wording().again(form), sent.ticked(), false).withStatus(422));
    }

    private View page(FormView form, Set<String> ticked, boolean saved) {
        var care = agencies.recall(current.tenant());
        var name = care.map(known -> known.agency().name()).orElse("");
        var origins = new PartOrigins(chain(), Level.ORGANIZER, name, wording());
        return View.of(PAGE, new Model(form, PartForm.Fields.of(form, ticked, origins), saved, agency()));
    }

    private @Nullable String agency() {
        boolean decides = identity.caller() instanceof Caller.Person(var _, var _, var may, var _, var _)
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
