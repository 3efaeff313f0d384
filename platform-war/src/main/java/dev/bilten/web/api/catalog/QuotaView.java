package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of its products there are together; counts of tickets.
 *
 * @param size null for unlimited
 * @param held in buyers' holds and unpaid orders
 * @param sold in paid orders
 * @param left what can still be claimed; null for unlimited
 */
@Schema(name = "Quota")
public record QuotaView(
        UUID id,
        UUID event,
        String name,

        @Nullable @Schema(description = "Null for unlimited")
        Integer size,

        @Schema(description = "In buyers' holds and unpaid orders")
        int held,

        @Schema(description = "In paid orders") int sold,

        @Nullable @Schema(description = "What can still be claimed; null for unlimited")
        Integer left,

        List<UUID> products) {
    public QuotaView {
        products = List.copyOf(products);
    }

    static QuotaView of(Quota quota) {
        return new QuotaView(
                quota.id().value(),
                quota.event().value(),
                quota.name(),
                quota.size().orElse(null),
                quota.counts().held(),
                quota.counts().sold(),
                quota.left().orElse(null),
                quota.products().stream().map(ProductId::value).sorted().toList());
    }
}
