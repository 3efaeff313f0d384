package dev.bilten.admin.agency;

import dev.bilten.admin.rules.HandedRulesPage;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that new events of an agency's organizers begin with. */
@Path(AgencyRulesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.SETTINGS_EDIT})
public class AgencyRulesPage {
    static final String HERE = AgencySettingsPage.HERE + "/rules";

    private final HandedRulesPage page;
    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final Agencies agencies;
    private final CurrentCall current;

    @Inject
    public AgencyRulesPage(
            HandedRulesPage page, HandedDown handed, HandDownSetting handDown, Agencies agencies, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
        this.agencies = agencies;
        this.current = current;
    }

    /** @param done set by the forms of this page */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        return page.show(place(), done);
    }

    @POST
    public Response save(Form form) {
        return page.save(place(), form);
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return page.withdraw(place());
    }

    private HandedRulesPage.Place place() {
        return new HandedRulesPage.Place(Level.AGENCY, HERE, AgencySettingsPage.HERE, this::chain, this::say);
    }

    private Chain<UsualRuleSet> chain() {
        var agency = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        return handed.chain(agency, UsualRuleSet.KEY);
    }

    private void say(Optional<UsualRuleSet> rules) {
        if (!handDown.change(current.call("handed down in the admin"), UsualRuleSet.KEY, _ -> rules)) {
            throw ProblemException.notFound();
        }
    }
}
