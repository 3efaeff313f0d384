package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads what is asked for against the organizer's own events: another organizer's is not found. */
@Service
public class Question {
    private static final int EVENTS = 100;

    private final Catalog catalog;
    private final ListEventTitles titles;
    private final HouseZone house;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Question(Catalog catalog, ListEventTitles titles, HouseZone house, CurrentCall current) {
        this.catalog = catalog;
        this.titles = titles;
        this.house = house;
        this.current = current;
    }

    /**
     * @param other what it is compared with, of the same length
     * @param events to choose from
     */
    record Of(
            Asked asked,
            Optional<Event> event,
            Optional<Event> rival,
            Period period,
            Optional<Period> other,
            List<EventTitle> events) {}

    Of of(Asked asked) {
        var tenant = current.tenant();
        var event = asked.eventId().map(id -> catalog.event(tenant, id).orElseThrow(ProblemException::notFound));
        var rival = asked.other().map(id -> catalog.event(tenant, id).orElseThrow(ProblemException::notFound));
        var zone = event.map(Event::zone).orElseGet(() -> house.of(tenant));
        var period = asked.period(zone, LocalDate.ofInstant(clock.instant(), zone));
        return new Of(
                asked,
                event,
                rival,
                period,
                other(asked, event, rival, period),
                titles.execute(tenant, asked.eventId(), EVENTS));
    }

    /** Another event is looked at as long before it begins as this one is. */
    private static Optional<Period> other(Asked asked, Optional<Event> event, Optional<Event> rival, Period period) {
        if (rival.isPresent()) {
            long apart = event.flatMap(Event::startsAt)
                    .flatMap(one -> rival.get()
                            .startsAt()
                            .map(two -> days(
                                    one.atZone(period.zone()).toLocalDate(),
                                    two.atZone(period.zone()).toLocalDate())))
                    .orElse(0L);
            return Optional.of(
                    new Period(period.from().plusDays(apart), period.until().plusDays(apart), period.zone()));
        }
        return switch (asked.against()) {
            case Asked.BEFORE -> Optional.of(period.before());
            case Asked.YEAR -> Optional.of(period.yearBefore());
            default -> Optional.empty();
        };
    }

    private static long days(LocalDate one, LocalDate two) {
        return ChronoUnit.DAYS.between(one, two);
    }
}
