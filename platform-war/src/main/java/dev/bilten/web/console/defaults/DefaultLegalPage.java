package dev.bilten.web.console.defaults;

import dev.bilten.admin.legal.HandedLegalPage;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.app.HandDownLegal;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
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

/** The terms and the privacy notice that all organizers inherit from the platform. */
@Path(DefaultLegalPage.HERE)
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultLegalPage {
    static final String HERE = DefaultsPage.HERE + "/legal";
    private static final HandedLegalPage.Place PLACE = new HandedLegalPage.Place("platform", HERE, DefaultsPage.HERE);

    private final HandedLegalPage page;
    private final HandedDown handed;
    private final HandDownLegal handDown;
    private final CurrentCall current;

    @Inject
    public DefaultLegalPage(HandedLegalPage page, HandedDown handed, HandDownLegal handDown, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
        this.current = current;
    }

    /** @param done set by the form that saved */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var own = handed.chain(LegalTexts.KEY).by(Level.PLATFORM).orElse(LegalTexts.NONE);
        return page.show(PLACE, own, done);
    }

    @POST
    public Response save(Form form) {
        var call = current.platformCall("handed down in the console");
        return page.save(PLACE, form, texts -> handDown.execute(call, texts));
    }
}
