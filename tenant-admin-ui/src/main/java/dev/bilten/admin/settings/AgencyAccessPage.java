package dev.bilten.admin.settings;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.app.AdmitAgency;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
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
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which agency looks after this organizer, and whether its people are let in. */
@Path("/admin/settings/agency")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class AgencyAccessPage {
    private static final String PAGE = "dev/bilten/admin/settings/agency-access";

    private final Agencies agencies;
    private final AdmitAgency admit;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public AgencyAccessPage(Agencies agencies, AdmitAgency admit, Messages messages, CurrentCall current) {
        this.agencies = agencies;
        this.admit = admit;
        this.messages = messages;
        this.current = current;
    }

    record Model(String agency, String since, boolean admitted, boolean changed) {}

    /** @param done set by the form that changed it */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var care = agencies.read(current.tenant()).orElseThrow(ProblemException::notFound);
        var since = new Wording(messages, PAGE, current.locale())
                .formats(ZoneOffset.UTC)
                .date(care.since());
        return View.of(PAGE, new Model(care.agency().name(), since, care.admitted(), "changed".equals(done)));
    }

    /** @param form ticked to let them in, else they are shut out */
    @POST
    public Response change(Form form) {
        if (!admit.execute(current.call("decided in the admin"), form.ticked("admitted"))) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther("/admin/settings/agency?done=changed");
    }
}
