package dev.bilten.admin.brand;

import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the brand page shows: the organizer's own parts, and of each what its agency has. */
@Service
public class BrandView {
    static final String PAGE = "dev/bilten/admin/brand/brand";

    private final TenantSettings settings;
    private final HandedDown handed;
    private final Agencies agencies;
    private final BrandParts parts;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BrandView(
            TenantSettings settings,
            HandedDown handed,
            Agencies agencies,
            BrandParts parts,
            Messages messages,
            CurrentCall current) {
        this.settings = settings;
        this.handed = handed;
        this.agencies = agencies;
        this.parts = parts;
        this.messages = messages;
        this.current = current;
    }

    /** @param accentAbove the colour that holds while there is none of its own; null where the theme's does */
    record Model(
            FormView form,
            List<Choice> fonts,
            @Nullable String accentAbove,
            @Nullable String fontAbove,
            List<BrandParts.Picture> uploads,
            String preview,
            boolean saved,
            @Nullable Undo undo) {}

    FormView filled() {
        var brand = brand();
        var own = !brand.accent().isEmpty();
        return FormView.of(Map.of(
                "own",
                own ? "on" : "",
                "accent",
                BrandParts.first(own ? brand.accent() : above().part(ShopBrand::accent)),
                "font",
                brand.font()));
    }

    View show(FormView form, Map<String, String> faults, boolean saved, @Nullable Undo undo) {
        var own = brand();
        var above = above();
        var uploads = List.of(
                picture("logo", own.logo(), above.shown(ShopBrand::logo), faults.get("logo")),
                picture("hero", own.hero(), above.shown(ShopBrand::hero), faults.get("hero")));
        return View.of(
                PAGE,
                new Model(
                        form,
                        parts.fonts(),
                        above.told(ShopBrand::accent, accent -> accent),
                        above.told(ShopBrand::font, parts::font),
                        uploads,
                        preview(),
                        saved,
                        undo));
    }

    private String preview() {
        return settings.read(current.tenant(), ThemeChoice.KEY)
                .filter(choice -> choice.given() == null && !choice.theme().isEmpty())
                .map(choice -> "/admin/themes/" + choice.theme() + "/preview")
                .orElse("/");
    }

    private ShopBrand brand() {
        return settings.read(current.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
    }

    private BrandAbove above() {
        var chain = handed.chain(current.tenant(), ShopBrand.KEY).above(Level.ORGANIZER);
        return new BrandAbove(chain, agency(), wording());
    }

    private String agency() {
        return agencies.recall(current.tenant())
                .map(care -> care.agency().name())
                .orElse("");
    }

    private BrandParts.Picture picture(String name, String own, BrandAbove.Shown above, @Nullable String fault) {
        var image = own.isEmpty() ? null : "/brand/" + own;
        var removal = above.removal(parts.text("brand.remove.why"));
        var picture = parts.picture(name, "/admin/brand", image, removal, fault);
        return own.isEmpty() ? picture.showing(above.image(), above.origin()) : picture;
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
