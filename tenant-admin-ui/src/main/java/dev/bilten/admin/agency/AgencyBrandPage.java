package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.ProblemException;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The brand that an agency's organizers inherit: that of its home, as it was when it was handed down. */
@Path(AgencyBrandPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires({Permissions.AGENCY_WORK, Permissions.SETTINGS_EDIT})
public class AgencyBrandPage {
    static final String HERE = AgencySettingsPage.HERE + "/brand";
    private static final String PAGE = "dev/bilten/admin/agency/agency-brand";

    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final TenantSettings settings;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public AgencyBrandPage(
            HandedDown handed,
            HandDownSetting handDown,
            TenantSettings settings,
            Agencies agencies,
            Messages messages,
            CurrentCall current) {
        this.handed = handed;
        this.handDown = handDown;
        this.settings = settings;
        this.agencies = agencies;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param news whether the home's brand is another than the one that comes down
     * @param down whether any comes down
     */
    record Model(
            List<BrandLines.Line> lines,
            boolean news,
            boolean down,
            @Nullable String done) {}

    /** @param done set by the forms of this page */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var agency = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        var chain = handed.chain(agency, ShopBrand.KEY);
        var said = chain.by(Level.AGENCY);
        var down = said.orElse(ShopBrand.NONE);
        var above = chain.by(Level.PLATFORM).orElse(ShopBrand.NONE);
        var own = own();
        var lines = new BrandLines(wording()).of(down, own, above);
        return View.of(PAGE, new Model(lines, !down.equals(own), said.isPresent(), told(done)));
    }

    private @Nullable String told(@Nullable String done) {
        return switch (done) {
            case "saved", "withdrawn" -> word(done);
            case null, default -> null;
        };
    }

    @POST
    public Response handDown() {
        var call = current.call("handed down in the admin");
        return answer(handDown.execute(call, ShopBrand.KEY, own()), "saved");
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return answer(handDown.withdraw(current.call("handed down in the admin"), ShopBrand.KEY), "withdrawn");
    }

    private static Response answer(boolean known, String done) {
        if (!known) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(HERE + "?done=" + done);
    }

    private ShopBrand own() {
        return settings.read(current.tenant(), ShopBrand.KEY)
                .orElse(ShopBrand.NONE)
                .wordless();
    }

    private String word(String key) {
        return wording().text("handed-brand." + key);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
