package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stock that is a buyer's for a while, at the price it was claimed for.
 *
 * @param expiresAt from then on the stock may be somebody else's
 * @param extended the one extension is used up
 */
public record Hold(
        HoldId id, EventId event, State state, Instant expiresAt, boolean extended, Money total, List<Line> lines) {
    public enum State {
        ACTIVE,
        ORDERED,
        RELEASED,
        EXPIRED
    }

    /** Some of one product; unit price gross, with the tax contained in it. */
    public record Line(ProductId product, int quantity, Money unit, BigDecimal taxRate) {
        public Money total() {
            return unit.times(quantity);
        }
    }

    public Map<ProductId, Integer> quantities() {
        return lines.stream().collect(Collectors.toMap(Line::product, Line::quantity));
    }

    public boolean usable(Instant now) {
        return state == State.ACTIVE && now.isBefore(expiresAt);
    }
}
