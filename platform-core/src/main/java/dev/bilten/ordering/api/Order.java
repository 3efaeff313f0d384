package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order with its positions.
 *
 * @param code what people say on the phone: six characters without 0, O, 1, I
 * @param secret the key of its page; whoever has the link may see it
 * @param locale the buyer's language, BCP 47
 * @param tax contained in the total
 * @param expiresAt until when a pending order keeps its stock
 */
public record Order(
        OrderId id,
        String code,
        String secret,
        EventId event,
        OrderState state,
        String email,
        String name,
        String locale,
        Channel channel,
        Money total,
        Money tax,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        List<Position> positions) {

    /** One ticket's line. The price is gross; the tax is contained in it. */
    public record Position(
            PositionId id,
            int number,
            ProductId product,
            Money price,
            BigDecimal taxRate,
            Money tax,
            Optional<String> attendee) {}
}
