package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a buyer may cancel an order without asking anybody, and what it costs. Every event of it has to agree. */
public sealed interface OwnCancellation {
    /** @param fee what the organizer keeps of what was paid */
    record Possible(Money fee) implements OwnCancellation {}

    record Refused(Why why) implements OwnCancellation {}

    enum Why {
        /** An event does not let buyers do it. */
        NOT_OFFERED,
        TOO_LATE,
        /** It is cancelled, expired or denied. */
        OVER
    }

    /** @param begins when what a position is for begins */
    record Part(Order.Position position, CancelRules rules, Optional<Instant> begins) {}

    /**
     * @param parts every ticket that is not cancelled
     * @param kept what was paid and not given back, but for what was kept for a part of it before
     */
    static OwnCancellation of(Order order, List<Part> parts, Money kept, Instant now) {
        if (order.state().over() || parts.isEmpty()) {
            return new Refused(Why.OVER);
        }
        boolean paid = order.state() == OrderState.PAID;
        if (!parts.stream().map(Part::rules).allMatch(paid ? CancelRules::cancelPaid : CancelRules::cancelUnpaid)) {
            return new Refused(Why.NOT_OFFERED);
        }
        if (!paid) {
            return new Possible(Money.zero(kept.currency()));
        }
        return parts.stream().allMatch(part -> inTime(part, now))
                ? new Possible(fee(order, parts, kept))
                : new Refused(Why.TOO_LATE);
    }

    private static boolean inTime(Part part, Instant now) {
        var before = Duration.ofHours(part.rules().hoursBefore().orElse(0));
        return part.begins().map(begins -> now.isBefore(begins.minus(before))).orElse(true);
    }

    /** Each event's own; the first one's also of what is no ticket. Together never more than there is. */
    private static Money fee(Order order, List<Part> parts, Money kept) {
        Map<EventId, List<Part>> byEvent = parts.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        part -> part.position().event()));
        var rest = kept;
        var fee = Money.zero(kept.currency());
        for (var event : byEvent.entrySet()) {
            if (!event.getKey().equals(order.event())) {
                var paid = event.getValue().stream()
                        .map(part -> part.position().price())
                        .reduce(Money.zero(kept.currency()), Money::plus);
                rest = rest.minus(paid);
                fee = fee.plus(event.getValue().getFirst().rules().fee(paid));
            }
        }
        var leading = byEvent.get(order.event());
        if (leading != null && rest.minor() > 0) {
            fee = fee.plus(leading.getFirst().rules().fee(rest));
        }
        return fee.compareTo(kept) > 0 ? kept : fee;
    }
}
