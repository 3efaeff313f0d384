package dev.bilten.payments.api;

import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/** Money on its way back to a buyer. */
public record Refund(
        RefundId id,
        PaymentId payment,
        RefundState state,
        Money amount,
        String reason,
        Optional<String> detail,
        Instant createdAt,
        Optional<Instant> settledAt) {}
