package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock.Claim;
import dev.bilten.catalog.api.VariationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a request with the scarcest of its quotas; without any quota there is nothing to sell.
 *
 * @param spare null when none of its quotas has a limit
 */
public record ShortItem(
        ProductId productId,
        @Nullable VariationId variationId,
        @Nullable DateId dateId,
        int wanted,
        boolean claimed,
        int quotas,
        @Nullable Integer spare) {

    static Claim verdict(List<ShortItem> rows) {
        if (rows.stream().allMatch(ShortItem::claimed)) {
            return new Claim.Claimed();
        }
        var alone = rows.stream().filter(ShortItem::tooMany).toList();
        // every item alone would fit, together they do not: then all of them are short
        var named = alone.isEmpty()
                ? rows.stream().filter(row -> row.spare() != null).toList()
                : alone;
        return new Claim.Short(named.stream().collect(toMap(ShortItem::item, ShortItem::left, Math::min)));
    }

    private boolean tooMany() {
        return quotas == 0 || (spare != null && spare < wanted);
    }

    private int left() {
        return quotas == 0 || spare == null ? 0 : spare;
    }

    private Item item() {
        return new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId));
    }
}
