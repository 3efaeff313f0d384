package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
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
import org.jspecify.annotations.Nullable;

/** The rules that new events of an agency's organizers begin with. */
@Path(AgencyRulesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.SETTINGS_EDIT})
public class AgencyRulesPage {
    static final String HERE = AgencySettingsPage.HERE + "/rules";
    private static final HandedRulesPage.Place PLACE =
            new HandedRulesPage.Place(Level.AGENCY, HERE, AgencySettingsPage.HERE);

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
        return page.show(PLACE, chain(), done);
    }

    @POST
    public Response save(Form form) {
        var call = current.call("handed down in the admin");
        return page.save(PLACE, chain(), form, rules -> handDown.execute(call, UsualRuleSet.KEY, rules));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        if (!handDown.withdraw(current.call("handed down in the admin"), UsualRuleSet.KEY)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(HERE + "?done=withdrawn");
    }

    private Chain<UsualRuleSet> chain() {
        var agency = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        return handed.chain(agency, UsualRuleSet.KEY);
    }
}
