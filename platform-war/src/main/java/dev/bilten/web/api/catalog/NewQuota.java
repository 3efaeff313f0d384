package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quota as it shall be, new or edited. Required: name, and products or items. What is left out of the rest stays as it is.
 *
 * @param size how many tickets; null for unlimited
 * @param products of the same event, with all their variations
 * @param items the same where a variation counts alone; together with {@code products} both count
 */
public record NewQuota(
        @Nullable @Schema(required = true, maxLength = 120) String name,

        @Nullable @Schema(minimum = "0", maximum = "10000000", description = "Null or left out for unlimited")
        Integer size,

        @Nullable @Schema(description = "Of the same event; a product needs room in all of its quotas")
        List<UUID> products,

        @Nullable @Schema(description = "Products or single variations")
        List<Scope> items,

        @Nullable @Schema(description = "The one date of a series it is for; left out, it stays as it is")
        UUID date,

        @Nullable @Schema(description = "Closes by itself when nothing is left; left out, it stays as it is")
        Boolean closeOnSellOut) {

    @Schema(name = "QuotaScope")
    public record Scope(
            @Schema(required = true) @Nullable UUID product,
            @Nullable UUID variation) {
        static Scope of(Quota.Scope scope) {
            return new Scope(
                    scope.product().value(),
                    scope.variation().map(VariationId::value).orElse(null));
        }

        Quota.Scope scope(String at, Faults faults) {
            return new Quota.Scope(
                    new ProductId(faults.required(at + "/product", product)),
                    Optional.ofNullable(variation).map(VariationId::new));
        }
    }

    QuotaDraft draft(Optional<Quota> now) {
        var faults = new Faults();
        var draft = draft(now, "", faults);
        faults.refuseIfAny();
        return draft;
    }

    QuotaDraft draft(Optional<Quota> now, String at, Faults faults) {
        if (products == null && items == null) {
            faults.missing(at + "/products");
        }
        var named = faults.required(at + "/name", name);
        var whole = products == null ? Set.<ProductId>of() : chosen(products, at, faults);
        var single = faults.each(items, at + "/items/", (item, place) -> item.scope(place, faults));
        var draft = now.map(QuotaDraft::of)
                .orElseGet(() -> QuotaDraft.plain(named, Optional.ofNullable(size), Set.of()))
                .sized(named, Optional.ofNullable(size));
        // whoever names products alone does not know of variations, and widens none
        var scopes = items == null
                ? draft.counting(whole).items()
                : Stream.concat(single.stream(), whole.stream().map(Quota.Scope::of))
                        .collect(Collectors.toSet());
        return new QuotaDraft(
                named,
                draft.size(),
                date == null ? draft.date() : Optional.of(new DateId(date)),
                scopes,
                closeOnSellOut == null ? draft.closeOnSellOut() : closeOnSellOut);
    }

    private static Set<ProductId> chosen(List<@Nullable UUID> products, String at, Faults faults) {
        for (int i = 0; i < products.size(); i++) {
            faults.required(at + "/products/" + i, products.get(i));
        }
        return products.stream().filter(Objects::nonNull).map(ProductId::new).collect(Collectors.toSet());
    }
}
