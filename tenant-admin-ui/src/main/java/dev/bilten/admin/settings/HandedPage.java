package dev.bilten.admin.settings;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.app.HandDown;
import dev.bilten.identity.app.PartWishes;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of a level above the organizers. Whose it is, and who may see it, is said by the two that have an address. */
@Service
public class HandedPage {
    /** Its bundle has the word for the console's rail. */
    public static final String PAGE = "dev/bilten/admin/settings/handed";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public HandedPage(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param agency its name; empty on the platform's page
     * @param here where the page is
     */
    public record Place(Level level, String agency, String here) {}

    /** Saves what was sent in one level's name. */
    public interface Saving {
        HandDown.Result save(Profile profile, PartWishes wishes);
    }

    record Model(
            String title,
            String lead,
            PartForm.Fields parts,
            FormView form,
            String here,
            @Nullable String agency,
            boolean saved) {}

    public View show(Place place, Chain<OwnProfile> chain, @Nullable String done) {
        var profile = Profile.of(chain, "");
        return page(place, chain, PartForm.filled(profile), Set.copyOf(profile.languages()), "saved".equals(done));
    }

    public Response save(Place place, Chain<OwnProfile> chain, Form form, Saving saving) {
        var sent = PartForm.read(form, "");
        if (form.valid()) {
            switch (saving.save(sent.profile(), sent.wishes())) {
                case HandDown.Result.Saved() -> {
                    return Replies.seeOther(place.here() + "?done=saved");
                }
                case HandDown.Result.NoAgency() -> throw ProblemException.notFound();
                case HandDown.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return Replies.page(
                page(place, chain, wording().again(form), sent.ticked(), false).withStatus(422));
    }

    private View page(Place place, Chain<OwnProfile> chain, FormView form, Set<String> ticked, boolean saved) {
        var origins = new PartOrigins(chain, place.level(), place.agency(), wording());
        var agency = place.agency().isEmpty() ? null : place.agency();
        var whose = agency == null ? "platform" : "agency";
        return View.of(
                PAGE,
                new Model(
                        wording().text("handed." + whose),
                        wording().text("handed." + whose + ".lead"),
                        PartForm.Fields.of(form, ticked, origins),
                        form,
                        place.here(),
                        agency,
                        saved));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
