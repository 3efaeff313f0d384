package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import dev.bilten.web.shop.Shopfront.PageLink;
import dev.bilten.web.shop.Shopfront.Shop;
import dev.bilten.web.theme.Look;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every page of a shop says of its organizer, its own or handed down. */
@Service
public class ShopFacts {
    private final TenantSettings settings;
    private final HandedDown handed;
    private final ReadProfile profiles;
    private final CurrentCall current;

    @Inject
    public ShopFacts(TenantSettings settings, HandedDown handed, ReadProfile profiles, CurrentCall current) {
        this.settings = settings;
        this.handed = handed;
        this.profiles = profiles;
        this.current = current;
    }

    /** Where the organizer's events usually take place; empty while nobody said so. */
    String country() {
        return profiles.execute(current.tenant()).country();
    }

    /** @param preview what a preview says above its pages; null on those that buyers see */
    Shop of(TenantContext tenant, Look look, @Nullable String preview) {
        var profile = profiles.execute(tenant);
        var contact = profile.contactEmail().isEmpty() ? null : profile.contactEmail();
        var imprint = profile.imprint().isBlank() ? null : "/imprint";
        var legal = LegalTexts.of(handed.chain(tenant, LegalTexts.KEY));
        var brand = ShopBrand.of(handed.chain(tenant, ShopBrand.KEY));
        var tagline = settings.recall(tenant, FrontPage.KEY)
                .map(FrontPage::tagline)
                .map(words -> words.phrase(current.locale().getLanguage()))
                .filter(words -> !words.isBlank());
        var logo = picture(brand.logo());
        return new Shop(
                profile.displayName(),
                "/",
                logo,
                logo == null ? look.icon(profile.displayName()) : logo,
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
                .map(page -> new PageLink(page.path(), page.titleFor(reader, language)))
                .toList();
    }

    private static @Nullable String picture(String name) {
        return name.isEmpty() ? null : "/brand/" + name;
    }
}
