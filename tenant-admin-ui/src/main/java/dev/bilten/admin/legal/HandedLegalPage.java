package dev.bilten.admin.legal;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.app.HandDownLegal;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The legal texts of a level above the organizers. Whose they are, and who may see them, is said by the two that have an address. */
@Service
public class HandedLegalPage {
    private static final String PAGE = "dev/bilten/admin/legal/handed-legal";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public HandedLegalPage(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param whose a word of the bundle: {@code agency} or {@code platform}
     * @param here where the page is
     * @param back the settings it belongs to
     */
    public record Place(String whose, String here, String back) {}

    record Model(FormView form, String lead, String here, String back, boolean saved) {}

    public View show(Place place, LegalTexts own, @Nullable String done) {
        return page(place, LegalForm.filled(own), "saved".equals(done));
    }

    public Response save(Place place, Form form, Function<LegalTexts, HandDownLegal.Result> saving) {
        var texts = LegalForm.read(form);
        if (form.valid()) {
            switch (saving.apply(texts)) {
                case HandDownLegal.Result.Saved() -> {
                    return Replies.seeOther(place.here() + "?done=saved");
                }
                case HandDownLegal.Result.NoAgency() -> throw ProblemException.notFound();
                case HandDownLegal.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return Replies.page(page(place, wording().again(form), false).withStatus(422));
    }

    private View page(Place place, FormView form, boolean saved) {
        var lead = wording().text("legal.handed." + place.whose());
        return View.of(PAGE, new Model(form, lead, place.here(), place.back(), saved));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
