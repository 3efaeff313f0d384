package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quota as it shall be, new or edited. Required: name, products.
 *
 * @param size how many tickets; null for unlimited
 * @param products of the same event; a product needs room in all of its quotas
 */
public record NewQuota(
        @Nullable @Schema(required = true, maxLength = 120) String name,

        @Nullable @Schema(minimum = "0", maximum = "10000000", description = "Null or left out for unlimited")
        Integer size,

        @Nullable @Schema(required = true, description = "Of the same event; a product needs room in all of its quotas")
        List<UUID> products) {

    SaveQuota.Command command(EventId event, Optional<QuotaId> edited) {
        var faults = new Faults();
        var named = faults.required("/name", name);
        var chosen = products == null ? Set.<ProductId>of() : chosen(products, faults);
        if (products == null) {
            faults.missing("/products");
        }
        faults.refuseIfAny();
        return SaveQuota.Command.of(event, edited, named, Optional.ofNullable(size), chosen);
    }

    private static Set<ProductId> chosen(List<@Nullable UUID> products, Faults faults) {
        for (int i = 0; i < products.size(); i++) {
            faults.required("/products/" + i, products.get(i));
        }
        return products.stream().filter(Objects::nonNull).map(ProductId::new).collect(Collectors.toSet());
    }
}
