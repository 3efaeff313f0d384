package dev.bilten.analytics.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import java.time.Instant;
import java.util.List;

/**
 * What an organizer sees first, from the database itself.
 *
 * @param today paid since midnight
 * @param lastWeek the same weekday a week ago, until this time of day
 * @param scans answers given at the door since midnight
 * @param latest newest orders first
 */
public record OverviewFigures(Sales today, Sales lastWeek, Scans scans, List<LatestOrder> latest) {
    public OverviewFigures {
        latest = List.copyOf(latest);
    }

    /** Tickets let in, and every other answer. */
    public record Scans(long entered, long refused) {}

    /** One order; its name is as the buyer typed it: text, never markup. */
    public record LatestOrder(
            OrderId id,
            String code,
            OrderState state,
            String name,
            Text event,
            int tickets,
            Money total,
            Instant createdAt) {}
}
