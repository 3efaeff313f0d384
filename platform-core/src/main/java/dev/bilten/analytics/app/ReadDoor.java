package dev.bilten.analytics.app;

import static java.util.stream.Collectors.toMap;

import dev.bilten.analytics.api.DoorReport;
import dev.bilten.analytics.api.DoorReport.Bar;
import dev.bilten.analytics.infra.WayRows;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the guests of one event came, from the entries themselves. */
@Service
public class ReadDoor {
    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final int MOST = 100;
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final WayRows rows;

    @Inject
    public ReadDoor(WayRows rows) {
        this.rows = rows;
    }

    @Transactional
    public DoorReport execute(TenantContext tenant, EventId event) {
        var span = rows.span(event);
        var first = span.earliest().orElse(ORIGIN);
        var last = span.latest().orElse(ORIGIN);
        var step = step(Duration.between(first, last));
        return new DoorReport(
                step,
                bars(rows.entries(event, step, ORIGIN), step),
                span.entered(),
                span.expected(),
                rows.refusals(event));
    }

    /** The finest that still fits a chart; a year of days where nothing does. */
    private static Duration step(Duration span) {
        return STEPS.stream()
                .filter(step -> span.dividedBy(step) < MOST)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private static List<Bar> bars(List<Bar> known, Duration step) {
        if (known.isEmpty()) {
            return List.of();
        }
        var entered = known.stream().collect(toMap(Bar::start, Bar::entered));
        var all = new ArrayList<Bar>();
        var end = known.getLast().start();
        for (var at = known.getFirst().start(); !at.isAfter(end); at = at.plus(step)) {
            all.add(new Bar(at, entered.getOrDefault(at, 0L)));
        }
        return all;
    }
}
