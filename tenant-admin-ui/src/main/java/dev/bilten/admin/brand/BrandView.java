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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the brand page shows: the organizer's own parts, and of each what its agency has. */
@Service
public class BrandView {
    static final String PAGE = "dev/bilten/admin/brand/brand";
    private static final String FIRST_COLOUR = "#0b5a68";

    private final TenantSettings settings;
    private final HandedDown handed;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BrandView(
            TenantSettings settings, HandedDown handed, Agencies agencies, Messages messages, CurrentCall current) {
        this.settings = settings;
        this.handed = handed;
        this.agencies = agencies;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param removal what happens when it is taken away
     * @param origin whose the picture is that shows, where it is not the organizer's own
     * @param shown that one
     * @param fault what is wrong with the file that was sent
     */
    record Upload(
            String name,
            String title,
            String help,
            String action,
            @Nullable String image,
            String removal,
            @Nullable String origin,
            @Nullable String shown,
            @Nullable String fault) {}

    /** @param accentAbove the colour that holds while there is none of its own; null where the theme's does */
    record Model(
            FormView form,
            List<Choice> fonts,
            @Nullable String accentAbove,
            @Nullable String fontAbove,
            List<Upload> uploads,
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
                first(own ? brand.accent() : above().part(ShopBrand::accent)),
                "font",
                brand.font()));
    }

    /** What a chooser of colours begins with, since it cannot be empty. */
    static String first(String accent) {
        return accent.isEmpty() ? FIRST_COLOUR : accent;
    }

    View show(FormView form, Map<String, String> faults, boolean saved, @Nullable Undo undo) {
        var fonts = Stream.concat(Stream.of(""), ShopBrand.FONTS.stream())
                .map(font -> Choice.of(font, font(font)))
                .toList();
        var own = brand();
        var above = above();
        var uploads = List.of(
                upload("logo", own.logo(), above.part(ShopBrand::logo), faults.get("logo")),
                upload("hero", own.hero(), above.part(ShopBrand::hero), faults.get("hero")));
        return View.of(
                PAGE,
                new Model(
                        form,
                        fonts,
                        above.told(ShopBrand::accent, accent -> accent),
                        above.told(ShopBrand::font, this::font),
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

    private String font(String name) {
        return wording().text("brand.font." + (name.isEmpty() ? "theme" : name));
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

    private Upload upload(String name, String own, String above, @Nullable String fault) {
        var inherited = own.isEmpty() && !above.isEmpty();
        return new Upload(
                name,
                wording().text("brand." + name),
                wording().text("brand." + name + ".help"),
                "/admin/brand/" + name,
                own.isEmpty() ? null : "/brand/" + own,
                above.isEmpty() ? wording().text("brand.remove.why") : wording().text("brand.remove.above", agency()),
                inherited ? wording().text("brand.above.picture", agency()) : null,
                inherited ? "/brand/" + above : null,
                fault);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
