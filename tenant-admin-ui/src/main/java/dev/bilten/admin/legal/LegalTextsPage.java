package dev.bilten.admin.legal;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Inherited;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.SaveLegalTexts;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    private final HandedDown handed;
    private final Agencies agencies;
    private final SaveLegalTexts save;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public LegalTextsPage(
            TenantSettings settings,
            HandedDown handed,
            Agencies agencies,
            SaveLegalTexts save,
            Messages messages,
            CurrentCall current) {
        this.settings = settings;
        this.handed = handed;
        this.agencies = agencies;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    /** @param termsAbove what holds while there are none of its own; null where nothing does */
    record Model(
            FormView form,
            boolean saved,
            @Nullable Phrase termsAbove,
            @Nullable Phrase privacyAbove) {}

    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var texts = settings.read(current.tenant(), LegalTexts.KEY).orElse(LegalTexts.NONE);
        return page(LegalForm.filled(texts), "saved".equals(done));
    }

    @POST
    public Response save(Form form) {
        var texts = LegalForm.read(form);
        if (form.valid()) {
            var violations = save.execute(current.call("saved in the admin"), texts);
            if (violations.isEmpty()) {
                return Replies.seeOther(HERE + "?done=saved");
            }
            Wording.explain(form, violations, Map.of());
        }
        return Replies.page(page(wording().again(form), false).withStatus(422));
    }

    private View page(FormView form, boolean saved) {
        var above = handed.chain(current.tenant(), LegalTexts.KEY).above(Level.ORGANIZER);
        return View.of(
                PAGE,
                new Model(
                        form,
                        saved,
                        told(LegalTexts.heard(above, LegalTexts::terms)),
                        told(LegalTexts.heard(above, LegalTexts::privacy))));
    }

    /** Its first line, and whose it is. */
    private @Nullable Phrase told(Inherited<Text> inherited) {
        var agency = agencies.recall(current.tenant())
                .map(care -> care.agency().name())
                .orElse("");
        var words = wording().said(inherited.value());
        return words.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> wording()
                        .phrase(
                                inherited.from() == Level.AGENCY ? "legal.from.agency" : "legal.from.platform",
                                agency,
                                Phrase.of(line, words.language().orElse(null))))
                .orElse(null);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
