package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.ticketing.api.TicketLooks;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The organizer's brand on printed tickets: its name or logo, its colour, its words. */
@Service
public class PrintedLooks implements TicketLooks {
    private final Looks looks;
    private final PrintedLogos logos;
    private final TenantSettings settings;

    @Inject
    public PrintedLooks(Looks looks, PrintedLogos logos, TenantSettings settings) {
        this.looks = looks;
        this.logos = logos;
        this.settings = settings;
    }

    @Override
    public Optional<TicketLook> of(TenantContext tenant) {
        var brand = settings.recall(tenant, ShopBrand.KEY).orElse(ShopBrand.NONE);
        return settings.recall(tenant, Profile.KEY)
                .map(profile -> new TicketLook(
                        profile.displayName(),
                        looks.look(tenant).accent().light().fill(),
                        logos.of(tenant, brand.logo()),
                        words(brand)));
    }

    private static Map<String, Map<String, String>> words(ShopBrand brand) {
        return brand.words().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        language -> language.getValue().entrySet().stream()
                                .filter(word -> word.getKey().startsWith(AllWords.PRINTED))
                                .collect(Collectors.toUnmodifiableMap(
                                        word -> word.getKey().substring(AllWords.PRINTED.length()),
                                        Map.Entry::getValue))));
    }
}
