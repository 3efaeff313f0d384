package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.SaleWindow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Every date that a plan makes. */
public final class PlannedDates {
    private PlannedDates() {}

    /** @param starts the moments of the plan's rule, in wall time */
    public static List<EventDate> of(Event event, DatePlan plan, List<LocalDateTime> starts) {
        return starts.stream().map(start -> date(event, plan, start)).toList();
    }

    private static EventDate date(Event event, DatePlan plan, LocalDateTime start) {
        var zone = event.zone();
        var begins = WallTime.moment(start, zone);
        return new EventDate(
                DateId.next(),
                event.id(),
                plan.title(),
                begins,
                plan.end()
                        .map(end -> Duration.between(plan.first(), end))
                        .map(length -> WallTime.end(begins, WallTime.moment(start.plus(length), zone), length)),
                window(plan, start, zone),
                plan.active(),
                plan.prices(),
                0);
    }

    private static SaleWindow window(DatePlan plan, LocalDateTime start, ZoneId zone) {
        return new SaleWindow(
                plan.opens().map(before -> WallTime.moment(start.minus(before), zone)),
                plan.closes().map(before -> WallTime.moment(start.minus(before), zone)));
    }
}
