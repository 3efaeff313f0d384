package dev.bilten.web.console.defaults;

import dev.bilten.admin.rules.HandedRulesPage;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.app.HandDownSetting;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that new events of all organizers begin with. */
@Path(DefaultRulesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultRulesPage {
    static final String HERE = DefaultsPage.HERE + "/rules";

    private final HandedRulesPage page;
    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final CurrentCall current;

    @Inject
    public DefaultRulesPage(HandedRulesPage page, HandedDown handed, HandDownSetting handDown, CurrentCall current) {
        this.page = page;
        this.handed = handed;
        this.handDown = handDown;
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
        return new HandedRulesPage.Place(
                Level.PLATFORM, HERE, DefaultsPage.HERE, () -> handed.chain(UsualRuleSet.KEY), this::say);
    }

    private void say(Optional<UsualRuleSet> rules) {
        handDown.change(current.platformCall("handed down in the console"), UsualRuleSet.KEY, _ -> rules);
    }
}
