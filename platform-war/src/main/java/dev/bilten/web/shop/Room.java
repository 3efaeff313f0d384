package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether there is room, in the words of the theme's contract. */
enum Room {
    ONSALE,
    FEW,
    SOLDOUT,
    ENDED,
    CLOSED;

    private static final int FEW_LEFT = 10;

    static Room of(Event event, List<Product> products, Map<ProductId, Integer> left, Instant now) {
        if (event.endsAt().or(event::startsAt).filter(now::isAfter).isPresent()) {
            return ENDED;
        }
        var offered = products.stream().filter(Product::active).toList();
        if (event.state() == EventState.ARCHIVED || offered.isEmpty()) {
            return CLOSED;
        }
        long most = offered.stream()
                .mapToLong(product -> left.getOrDefault(product.id(), Integer.MAX_VALUE))
                .max()
                .orElse(0);
        return of(most);
    }

    static Room of(long left) {
        if (left <= 0) {
            return SOLDOUT;
        }
        return left <= FEW_LEFT ? FEW : ONSALE;
    }

    boolean open() {
        return this == ONSALE || this == FEW;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
