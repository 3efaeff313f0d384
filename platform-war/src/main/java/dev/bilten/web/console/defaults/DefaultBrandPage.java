package dev.bilten.web.console.defaults;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The colour and the letters of all shops whose organizers and agencies chose none. Pictures stand in place of an
 * organizer's name or behind it: those are nobody's but its own or its agency's.
 */
@Path(DefaultBrandPage.HERE)
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultBrandPage {
    static final String HERE = DefaultsPage.HERE + "/brand";
    private static final String PAGE = "dev/bilten/web/console/defaults/default-brand";
    private static final String FIRST_COLOUR = "#0b5a68";

    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DefaultBrandPage(HandedDown handed, HandDownSetting handDown, Messages messages, CurrentCall current) {
        this.handed = handed;
        this.handDown = handDown;
        this.messages = messages;
        this.current = current;
    }

    record Model(FormView form, List<Choice> fonts, String here, String back, boolean saved) {}

    /** @param done set by the form that saved */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var brand = handed.chain(ShopBrand.KEY).by(Level.PLATFORM).orElse(ShopBrand.NONE);
        var own = !brand.accent().isEmpty();
        var form = FormView.of(
                Map.of("own", own ? "on" : "", "accent", own ? brand.accent() : FIRST_COLOUR, "font", brand.font()));
        return page(form, "saved".equals(done));
    }

    @POST
    public Response save(Form form) {
        var accent = form.ticked("own") ? form.raw("accent").strip() : "";
        var font = form.raw("font");
        var violations = SaveBrand.violations(accent, font);
        if (!violations.isEmpty()) {
            Wording.explain(form, violations, Map.of());
            return Replies.page(page(wording().again(form), false).withStatus(422));
        }
        handDown.change(
                current.platformCall("handed down in the console"),
                ShopBrand.KEY,
                _ -> Optional.of(ShopBrand.NONE.withLook(accent, font)).filter(brand -> !brand.equals(ShopBrand.NONE)));
        return Replies.seeOther(HERE + "?done=saved");
    }

    private View page(FormView form, boolean saved) {
        var fonts = Stream.concat(Stream.of(""), ShopBrand.FONTS.stream())
                .map(font -> Choice.of(font, wording().text("brand.font." + (font.isEmpty() ? "theme" : font))))
                .toList();
        return View.of(PAGE, new Model(form, fonts, HERE, DefaultsPage.HERE, saved));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
