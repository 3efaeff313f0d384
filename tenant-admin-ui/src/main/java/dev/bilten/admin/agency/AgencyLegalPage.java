package dev.bilten.admin.agency;

import dev.bilten.admin.legal.HandedLegalPage;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.HandDownLegal;
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

/** The terms and the privacy notice that an agency's organizers inherit from it. */
@Path(AgencyLegalPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.SETTINGS_EDIT})
public class AgencyLegalPage {
    static final String HERE = AgencySettingsPage.HERE + "/legal";
    private static final HandedLegalPage.Place PLACE =
            new HandedLegalPage.Place("agency", HERE, AgencySettingsPage.HERE);

    private final HandedLegalPage page;
    private final HandedDown handed;
    private final HandDownLegal handDown;
    private final Agencies agencies;
    private final CurrentCall current;

    @Inject
    public AgencyLegalPage(
            HandedLegalPage page, HandedDown handed, HandDownLegal handDown, Agencies agencies, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
        this.agencies = agencies;
        this.current = current;
    }

    /** @param done set by the form that saved */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var agency = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        var own = handed.chain(agency, LegalTexts.KEY).by(Level.AGENCY).orElse(LegalTexts.NONE);
        return page.show(PLACE, own, done);
    }

    @POST
    public Response save(Form form) {
        var call = current.call("handed down in the admin");
        return page.save(PLACE, form, texts -> handDown.execute(call, texts));
    }
}
