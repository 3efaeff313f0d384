package dev.bilten.admin.agency;

import dev.bilten.admin.settings.HandedPage;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.HandDown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
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

/** What an agency's organizers inherit from it. */
@Path(AgencySettingsPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.SETTINGS_EDIT})
public class AgencySettingsPage {
    static final String HERE = "/admin/agency/settings";

    private final HandedPage page;
    private final HandedDown handed;
    private final HandDown handDown;
    private final Agencies agencies;
    private final CurrentCall current;

    @Inject
    public AgencySettingsPage(
            HandedPage page, HandedDown handed, HandDown handDown, Agencies agencies, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
        this.agencies = agencies;
        this.current = current;
    }

    /** @param done set by the form that saved */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var agency = agency();
        return page.show(place(agency), handed.chain(agency, OwnProfile.KEY), done);
    }

    @POST
    public Response save(Form form) {
        var agency = agency();
        var call = current.call("handed down in the admin");
        return page.save(
                place(agency),
                handed.chain(agency, OwnProfile.KEY),
                form,
                (profile, wishes) -> handDown.execute(call, profile, wishes));
    }

    private Agency agency() {
        return agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
    }

    private static HandedPage.Place place(Agency agency) {
        return new HandedPage.Place(Level.AGENCY, agency.name(), HERE);
    }
}
