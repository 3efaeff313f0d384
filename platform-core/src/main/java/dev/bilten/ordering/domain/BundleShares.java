package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.VariationId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of the price of a bundle is for its parts, so that each part bears its own tax. Where the bundle got cheaper, so did
 * every part; what cannot be divided stays with the bundle itself.
 */
record BundleShares(List<Share> parts) {
    /** @param minor the price of each */
    record Share(ProductId product, Optional<VariationId> variation, int count, long minor) {}

    BundleShares {
        parts = List.copyOf(parts);
    }

    /** @param listed the price of the bundle, of which the shares were said; @param unit what it costs now */
    static BundleShares of(List<ProductTerms.Part> bundle, long listed, long unit) {
        var shares = new ArrayList<Share>();
        long left = unit;
        for (var part : bundle) {
            long together = Math.min(left, scaled(part.shareMinor(), listed, unit));
            long each = together / part.count();
            left -= each * part.count();
            shares.add(new Share(part.product(), part.variation(), part.count(), each));
        }
        return new BundleShares(shares);
    }

    private static long scaled(long share, long listed, long unit) {
        return listed == 0
                ? 0
                : BigInteger.valueOf(share)
                        .multiply(BigInteger.valueOf(unit))
                        .divide(BigInteger.valueOf(listed))
                        .longValueExact();
    }

    long total() {
        return parts.stream().mapToLong(part -> part.minor() * part.count()).sum();
    }
}
