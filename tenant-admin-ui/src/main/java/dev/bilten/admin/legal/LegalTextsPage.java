package dev.bilten.admin.legal;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.SaveLegalTexts;
import dev.bilten.kernel.Text;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms and the privacy notice of the shop, as Markdown. */
@Path(LegalTextsPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class LegalTextsPage {
    static final String HERE = "/admin/settings/legal";
    private static final String PAGE = "dev/bilten/admin/legal/legal";

    private final TenantSettings settings;
    private final SaveLegalTexts save;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public LegalTextsPage(TenantSettings settings, SaveLegalTexts save, Messages messages, CurrentCall current) {
        this.settings = settings;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Model(FormView form, boolean saved) {}

    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var texts = settings.read(current.tenant(), LegalTexts.KEY).orElse(LegalTexts.NONE);
        var values = new HashMap<String, String>();
        put(values, "terms", texts.terms());
        put(values, "privacy", texts.privacy());
        return View.of(PAGE, new Model(FormView.of(values), "saved".equals(done)));
    }

    @POST
    public Response save(Form form) {
        var texts = new LegalTexts(
                form.localizedText("terms").max(LegalTexts.LONGEST).value(),
                form.localizedText("privacy").max(LegalTexts.LONGEST).value());
        if (form.valid()) {
            var violations = save.execute(current.call("saved in the admin"), texts);
            if (violations.isEmpty()) {
                return Replies.seeOther(HERE + "?done=saved");
            }
            Wording.explain(form, violations, Map.of());
        }
        var wording = new Wording(messages, PAGE, current.locale());
        return Replies.page(View.of(PAGE, new Model(wording.again(form), false)).withStatus(422));
    }

    private static void put(Map<String, String> values, String field, Text text) {
        text.byLanguage().forEach((language, words) -> values.put(field + "." + language, words));
    }
}
