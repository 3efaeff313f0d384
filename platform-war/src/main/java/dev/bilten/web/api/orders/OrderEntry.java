package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.web.api.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as a row of a list.
 *
 * @param code what people say on the phone, and its part of the address here
 * @param total gross
 * @param tickets how many positions it has
 */
public record OrderEntry(
        @Schema(description = "Its part of the address here")
        String code,

        UUID event,
        OrderState state,

        @Nullable @Schema(description = "Null for somebody who left none at the box office")
        String email,

        String name,
        Channel channel,
        @Schema(description = "Gross") Amount total,
        @Schema(description = "How many") int tickets,
        Instant createdAt) {

    static OrderEntry of(OrderSummary order) {
        return new OrderEntry(
                order.code(),
                order.eventId().value(),
                order.state(),
                Buyer.reachable(order.email()) ? order.email() : null,
                order.name(),
                order.channel(),
                Amount.of(order.total()),
                order.tickets(),
                order.createdAt());
    }
}
