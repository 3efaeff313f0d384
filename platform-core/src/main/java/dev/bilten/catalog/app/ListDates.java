package dev.bilten.catalog.app;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.DaySummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.FirstInLine;
import dev.bilten.catalog.infra.Ahead;
import dev.bilten.catalog.infra.DateList;
import dev.bilten.catalog.infra.DateQuotas;
import dev.bilten.catalog.infra.DayList;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The dates of a series in the order of their starts. */
@Service
public class ListDates {
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Events events;
    private final DateList dates;
    private final DayList days;
    private final FirstInLine firstInLine;
    private final DateQuotas quotas;

    @Inject
    public ListDates(Events events, DateList dates, DayList days, FirstInLine firstInLine, DateQuotas quotas) {
        this.quotas = quotas;
        this.events = events;
        this.dates = dates;
        this.days = days;
        this.firstInLine = firstInLine;
    }

    /**
     * Days on the calendar of the place.
     *
     * @param from the first; empty for all
     * @param until the first that is not in it any more; empty for all
     */
    public record Span(Optional<LocalDate> from, Optional<LocalDate> until) {
        public static final Span ALL = new Span(Optional.empty(), Optional.empty());

        public static Span of(YearMonth month) {
            return new Span(
                    Optional.of(month.atDay(1)), Optional.of(month.plusMonths(1).atDay(1)));
        }

        private Instant first(Event event) {
            return from.map(day -> day.atStartOfDay(event.zone()).toInstant()).orElse(EVER);
        }

        private Instant end(Event event) {
            return until.map(day -> day.atStartOfDay(event.zone()).toInstant()).orElse(NEVER);
        }
    }

    /** What the quotas of its dates are called, each name once. */
    @Transactional
    public List<String> limits(TenantContext tenant, EventId event) {
        return quotas.names(event);
    }

    /** Empty when there is no such event. */
    @Transactional
    public Optional<Slice<DateSummary>> execute(
            TenantContext tenant, EventId id, Span span, Optional<String> cursor, int limit) {
        var after = cursor.map(ListDates::after).orElse(null);
        return events.byId(id)
                .map(event -> Slice.of(
                        dates.page(id, span.first(event), span.end(event), after, limit + 1, due(tenant)),
                        limit,
                        summary ->
                                summary.date().startsAt() + "_" + summary.date().id()));
    }

    /**
     * The days of a span that have dates, for a calendar.
     *
     * @param first so many dates of each day are told one by one
     */
    @Transactional
    public List<DaySummary> days(TenantContext tenant, EventId id, Span span, int first) {
        return events.byId(id)
                .map(event -> days.of(id, event.zone(), span.first(event), span.end(event), first, due(tenant)))
                .orElse(List.of());
    }

    /** How many dates each month has. */
    @Transactional
    public Map<YearMonth, Integer> months(TenantContext tenant, EventId id) {
        return events.byId(id).map(event -> dates.months(id, event.zone())).orElse(Map.of());
    }

    /** All of a span, for acts on all of them. */
    @Transactional
    public List<DateId> ids(TenantContext tenant, EventId id, Span span) {
        return events.byId(id)
                .map(event -> dates.ids(id, span.first(event), span.end(event)))
                .orElse(List.of());
    }

    private Ahead.Due due(TenantContext tenant) {
        return its -> firstInLine.places(tenant, Instant.now(), its, List.of());
    }

    private static DateList.After after(String cursor) {
        int middle = cursor.indexOf('_');
        try {
            return new DateList.After(
                    Instant.parse(cursor.substring(0, Math.max(0, middle))),
                    UUID.fromString(cursor.substring(middle + 1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}
