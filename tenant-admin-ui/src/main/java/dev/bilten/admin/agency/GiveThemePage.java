package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.app.GiveTheme;
import dev.bilten.extensions.app.GiveTheme.Dress;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
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
import java.util.Set;
import java.util.stream.Collectors;

/** A version of one of the agency's themes for many of its organizers at once, and the way back. */
@Path("/admin/agency/themes")
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.THEMES_EDIT})
public class GiveThemePage {
    private static final String PAGE = "dev/bilten/admin/agency/give-theme";
    private static final String HERE = "/admin/agency/themes";

    private final ListAgencies agencies;
    private final Wardrobe wardrobe;
    private final GiveTheme give;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public GiveThemePage(
            ListAgencies agencies, Wardrobe wardrobe, GiveTheme give, Messages messages, CurrentCall current) {
        this.agencies = agencies;
        this.wardrobe = wardrobe;
        this.give = give;
        this.messages = messages;
        this.current = current;
    }

    /** @param usual where the usual options of each theme are set */
    record Model(
            FormView form, List<Choice> versions, List<Choice> usual, List<Wardrobe.Row> rows, Wardrobe.Jobs jobs) {}

    @GET
    public View show() {
        return page(FormView.of(Map.of()), Set.of());
    }

    @POST
    public Response give(Form form) {
        var version = version(form);
        var chosen = chosen(form);
        if (!form.valid()) {
            return again(form, chosen);
        }
        return begin(form, Wardrobe.dress(version), chosen);
    }

    /** The version that is chosen, looked at in the organizers' shops first. */
    @POST
    @Path("shops")
    public Response lookFirst(Form form) {
        var version = version(form);
        return form.valid() ? Replies.seeOther(ShowThemePage.of(Wardrobe.dress(version))) : again(form, Set.of());
    }

    private String version(Form form) {
        var versions = wardrobe.versions(wording()).stream().map(Choice::value).collect(Collectors.toSet());
        return form.choice("version", versions).required().value().orElse("");
    }

    @POST
    @Path("back")
    public Response back(Form form) {
        var chosen = chosen(form);
        return form.valid() ? begin(form, Dress.BACK, chosen) : again(form, chosen);
    }

    private Response begin(Form form, Dress dress, Set<String> chosen) {
        var organizers =
                chosen.stream().sorted().map(Replies::id).map(TenantId::new).toList();
        return switch (give.execute(current.call("dresses organizers"), dress, organizers)) {
            case GiveTheme.Result.Begun _ -> Replies.seeOther(HERE);
            case GiveTheme.Result.NotThere() -> throw ProblemException.notFound();
            case GiveTheme.Result.NobodyChosen() -> again(form, chosen);
        };
    }

    private Set<String> chosen(Form form) {
        var mine = mine().organizers().stream()
                .map(one -> one.tenant().id().toString())
                .collect(Collectors.toSet());
        var chosen = form.choices("organizers", mine);
        if (chosen.isEmpty()) {
            form.fault("organizers", "give.nobody");
        }
        return chosen;
    }

    private ListAgencies.Row mine() {
        return agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
    }

    private Response again(Form form, Set<String> chosen) {
        return Replies.page(page(wording().again(form), chosen).withStatus(422));
    }

    private View page(FormView form, Set<String> chosen) {
        var rows = wardrobe.rows(mine(), chosen, wording());
        return View.of(
                PAGE, new Model(form, wardrobe.versions(wording()), wardrobe.usual(), rows, wardrobe.jobs(wording())));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
