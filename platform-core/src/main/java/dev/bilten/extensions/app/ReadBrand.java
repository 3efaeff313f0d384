package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Inherited;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Scope;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The brand a shop wears: what its organizer says of it, else its agency, and else the platform. As some node's memory has it,
 * for pages: call it outside any transaction.
 */
@Service
public class ReadBrand {
    private final HandedDown handed;
    private final Agencies agencies;

    @Inject
    public ReadBrand(HandedDown handed, Agencies agencies) {
        this.handed = handed;
        this.agencies = agencies;
    }

    public ShopBrand execute(TenantContext organizer) {
        return ShopBrand.of(handed.chain(organizer, ShopBrand.KEY));
    }

    /** In whose file store a picture of the brand lies; empty when the shop shows no such picture. */
    public Optional<Scope> keeper(TenantContext organizer, String picture) {
        var chain = handed.chain(organizer, ShopBrand.KEY);
        return Stream.of(ShopBrand.heard(chain, ShopBrand::logo), ShopBrand.heard(chain, ShopBrand::hero))
                .filter(shown -> !picture.isEmpty() && shown.value().equals(picture))
                .findFirst()
                .flatMap(shown -> keeper(organizer, shown));
    }

    private Optional<Scope> keeper(TenantContext organizer, Inherited<String> shown) {
        return switch (shown.from()) {
            case AGENCY -> agencies.recall(organizer).map(care -> care.agency().home());
            case PLATFORM -> Optional.of(PlatformContext.PLATFORM);
            case ORGANIZER, BUILT_IN -> Optional.of(organizer);
        };
    }
}
