package dev.bilten.payments.api;

import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money on its way back to a buyer.
 *
 * @param part of what was paid for, the one thing it is given back for: a position of an order; empty for none in particular
 */
public record Refund(
        RefundId id,
        PaymentId payment,
        RefundState state,
        Money amount,
        String reason,
        Optional<UUID> part,
        Optional<String> detail,
        Instant createdAt,
        Optional<Instant> settledAt) {}
