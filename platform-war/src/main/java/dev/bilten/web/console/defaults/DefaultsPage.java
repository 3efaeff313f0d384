package dev.bilten.web.console.defaults;

import dev.bilten.admin.settings.HandedPage;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.app.HandDown;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.forms.Form;
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
import org.jspecify.annotations.Nullable;

/** What all organizers inherit from the platform. */
@Service
@Path(DefaultsPage.HERE)
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultsPage implements InRail {
    static final String HERE = "/platform/defaults";
    private static final HandedPage.Place PLACE = new HandedPage.Place(Level.PLATFORM, "", HERE);

    private final HandedPage page;
    private final HandedDown handed;
    private final HandDown handDown;
    private final CurrentCall current;

    @Inject
    public DefaultsPage(HandedPage page, HandedDown handed, HandDown handDown, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
        this.current = current;
    }

    @Override
    public RailItem railItem() {
        return RailItem.console("defaults", 270, "gear", HERE, HandedPage.PAGE);
    }

    /** @param done set by the form that saved */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        return page.show(PLACE, handed.chain(OwnProfile.KEY), done);
    }

    @POST
    public Response save(Form form) {
        var call = current.platformCall("handed down in the console");
        return page.save(
                PLACE,
                handed.chain(OwnProfile.KEY),
                form,
                (profile, wishes) -> handDown.execute(call, profile, wishes));
    }
}
