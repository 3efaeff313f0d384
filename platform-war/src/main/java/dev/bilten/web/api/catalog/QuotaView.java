package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DateId;
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

        @Schema(description = "Kept for vouchers") int blocked,

        @Schema(description = "Offered to people on the waiting list")
        int promised,

        @Schema(description = "Kept back by the organizer") int allotted,

        @Schema(description = "Given out beyond the size on purpose, by vouchers; in no other number")
        int beyond,

        @Nullable @Schema(description = "The one date it is for; null for all together")
        UUID date,

        @Schema(description = "Nothing more is sold") boolean closed,
        boolean closeOnSellOut,
        List<UUID> products,
        List<NewQuota.Scope> items) {
    public QuotaView {
        items = List.copyOf(items);
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
                quota.counts().blocked(),
                quota.counts().promised(),
                quota.counts().allotted(),
                quota.counts().beyond(),
                quota.date().map(DateId::value).orElse(null),
                quota.closed(),
                quota.closeOnSellOut(),
                quota.products().stream().map(ProductId::value).sorted().toList(),
                quota.items().stream().map(NewQuota.Scope::of).toList());
    }
}
