package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws shop pages in the organizer's look, or in one that is tried on. */
@Service
public class Shopfront {
    static final String WORDS = "dev/bilten/web/shop/shop";

    private final Looks looks;
    private final TenantSettings settings;
    private final HandedDown handed;
    private final ReadProfile profiles;
    private final Messages messages;
    private final CurrentCall current;
    private final Catalog catalog;
    private final CurrentCart cart;
    private final boolean development;

    @Inject
    public Shopfront(
            Looks looks,
            TenantSettings settings,
            HandedDown handed,
            ReadProfile profiles,
            Messages messages,
            CurrentCall current,
            Catalog catalog,
            CurrentCart cart,
            Settings configuration) {
        this.development = configuration.development();
        this.looks = looks;
        this.settings = settings;
        this.handed = handed;
        this.profiles = profiles;
        this.messages = messages;
        this.current = current;
        this.catalog = catalog;
        this.cart = cart;
    }

    /** The organizer, as every page shows it. */
    public record Shop(
            String name,
            String home,
            @Nullable String logo,
            @Nullable String hero,
            @Nullable String tagline,
            @Nullable String contact,
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String terms,
            List<PageLink> pages,
            @Nullable String preview) {}

    /** To a page in the organizer's own words. */
    public record PageLink(String href, String title) {}

    /** What just happened, above the page. */
    public record Notice(String kind, String text) {
        static Notice problem(String text) {
            return new Notice("danger", text);
        }
    }

    /** The cart of this browser, while it lives. */
    public record CartLink(String href, String count, String until) {}

    public View page(String template, Map<String, ?> model) {
        return draw(looks.look(current.tenant()), null, template, model);
    }

    /** Whether the organizer's theme has this switched on. */
    boolean wants(String setting) {
        return Boolean.parseBoolean(
                looks.look(current.tenant()).model().settings().get(setting));
    }

    /** A page of a buyer's own: no browser and no proxy keeps it. */
    public View privatePage(String template, Map<String, ?> model) {
        return page(template, model).withHeader("Cache-Control", "no-store");
    }

    /**
     * A page of the shop in a look that somebody tries on, without the cart of this browser.
     *
     * @param trouble what is wrong with the look; empty where nothing is
     */
    View triedOn(Look look, View page, String trouble) {
        var all = new HashMap<String, Object>();
        if (page.model() instanceof Map<?, ?> model) {
            model.forEach((name, value) -> all.put(String.valueOf(name), value));
        }
        all.put("theme", look.model());
        all.put("shop", shop(current.tenant(), (word("preview") + " " + trouble).strip()));
        all.remove("cart");
        return View.themed(look.chain().at(current.origin()), page.template(), all);
    }

    /** What buyers do not see yet, as they will: in the look they see. */
    View draft(String template, Map<String, ?> model) {
        return draw(looks.look(current.tenant()), word("preview.draft"), template, model)
                .withHeader("Cache-Control", "no-store");
    }

    private View draw(Look look, @Nullable String preview, String template, Map<String, ?> model) {
        if (development) {
            PageVariables.check(template, model.keySet());
        }
        var all = new HashMap<String, Object>(model);
        all.put("theme", look.model());
        all.put("shop", shop(current.tenant(), preview));
        cart().ifPresent(cart -> all.put("cart", cart));
        return View.themed(look.chain().at(current.origin()), template, all);
    }

    private Optional<CartLink> cart() {
        return cart.get().map(cart -> link(cart.hold(), cart.secret()));
    }

    private CartLink link(Hold hold, String secret) {
        int tickets = hold.lines().stream()
                .filter(line -> line.parent().isEmpty())
                .mapToInt(Hold.Line::quantity)
                .sum();
        var zone =
                catalog.event(current.tenant(), hold.event()).map(Event::zone).orElse(ZoneOffset.UTC);
        return new CartLink(
                "/cart/" + secret,
                word("cart.count", tickets),
                Formats.of(current.locale(), zone).time(hold.expiresAt()));
    }

    /** The organizer as every page shows it. */
    Shop shop() {
        return shop(current.tenant(), null);
    }

    /** Where the organizer's events usually take place; empty while nobody said so. */
    String country() {
        return profiles.execute(current.tenant()).country();
    }

    private Shop shop(TenantContext tenant, @Nullable String preview) {
        var profile = profiles.execute(tenant);
        var contact = profile.contactEmail().isEmpty() ? null : profile.contactEmail();
        var imprint = profile.imprint().isBlank() ? null : "/imprint";
        var legal = LegalTexts.of(handed.chain(tenant, LegalTexts.KEY));
        var brand = ShopBrand.of(handed.chain(tenant, ShopBrand.KEY));
        var tagline = settings.recall(tenant, FrontPage.KEY)
                .map(FrontPage::tagline)
                .map(words -> words.in(current.locale().getLanguage()))
                .filter(words -> !words.isBlank());
        return new Shop(
                profile.displayName(),
                "/",
                picture(brand.logo()),
                picture(brand.hero()),
                tagline.orElse(null),
                contact,
                imprint,
                legal.privacy().isBlank() ? null : "/privacy",
                legal.terms().isBlank() ? null : "/terms",
                pages(tenant, profile.defaultLocale()),
                preview);
    }

    private List<PageLink> pages(TenantContext tenant, String language) {
        var reader = current.locale().getLanguage();
        return settings.recall(tenant, OwnPages.KEY)
                .orElse(OwnPages.NONE)
                .published()
                .filter(OwnPage::footer)
                .map(page -> new PageLink(page.path(), page.title().in(page.shownIn(reader, language))))
                .toList();
    }

    private static @Nullable String picture(String name) {
        return name.isEmpty() ? null : "/brand/" + name;
    }

    Locale locale() {
        return current.locale();
    }

    String word(String key, Object... arguments) {
        return messages.text(WORDS, current.locale(), key, arguments);
    }
}
