package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.ReadBrand;
import dev.bilten.identity.api.OwnProfile;
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
    private final ReadBrand brands;
    private final TenantSettings settings;

    @Inject
    public PrintedLooks(Looks looks, PrintedLogos logos, ReadBrand brands, TenantSettings settings) {
        this.looks = looks;
        this.logos = logos;
        this.brands = brands;
        this.settings = settings;
    }

    @Override
    public Optional<TicketLook> of(TenantContext tenant, Optional<String> accent) {
        var brand = brands.execute(tenant);
        return settings.recall(tenant, OwnProfile.KEY)
                .flatMap(OwnProfile::displayName)
                .map(name -> new TicketLook(
                        name,
                        looks.look(tenant, accent).accent().light().fill(),
                        brands.keeper(tenant, brand.logo()).flatMap(keeper -> logos.of(keeper, brand.logo())),
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
