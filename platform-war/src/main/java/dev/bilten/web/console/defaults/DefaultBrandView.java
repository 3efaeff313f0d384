package dev.bilten.web.console.defaults;

import dev.bilten.admin.Wording;
import dev.bilten.admin.brand.BrandParts;
import dev.bilten.admin.undo.Undo;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of the platform's brand shows. */
@Service
public class DefaultBrandView {
    static final String HERE = DefaultsPage.HERE + "/brand";
    static final String PAGE = "dev/bilten/web/console/defaults/default-brand";

    private final HandedDown handed;
    private final BrandParts parts;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DefaultBrandView(HandedDown handed, BrandParts parts, Messages messages, CurrentCall current) {
        this.handed = handed;
        this.parts = parts;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            List<Choice> fonts,
            List<BrandParts.Picture> pictures,
            String here,
            String back,
            boolean saved,
            @Nullable Undo undo) {}

    ShopBrand brand() {
        return handed.chain(ShopBrand.KEY).by(Level.PLATFORM).orElse(ShopBrand.NONE);
    }

    FormView filled() {
        var brand = brand();
        var own = !brand.accent().isEmpty();
        return FormView.of(
                Map.of("own", own ? "on" : "", "accent", BrandParts.first(brand.accent()), "font", brand.font()));
    }

    /** @param faults what is wrong with a file that was sent, by picture */
    View show(FormView form, Map<String, String> faults, boolean saved, @Nullable Undo undo) {
        var brand = brand();
        var pictures = List.of(
                picture("logo", brand.logo(), faults.get("logo")), picture("hero", brand.hero(), faults.get("hero")));
        return View.of(PAGE, new Model(form, parts.fonts(), pictures, HERE, DefaultsPage.HERE, saved, undo));
    }

    private BrandParts.Picture picture(String name, String image, @Nullable String fault) {
        return parts.picture(
                name,
                HERE,
                image.isEmpty() ? null : HERE + "/" + image,
                wording().text("default-brand.remove.why"),
                fault);
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
