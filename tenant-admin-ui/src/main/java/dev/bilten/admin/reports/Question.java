package dev.bilten.admin.reports;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is asked for against the organizer's own events: another organizer's is not found. Whoever is limited to some
 * events asks for one of these, always: a report of all together would tell of others.
 */
@Service
public class Question {
    private static final int EVENTS = 100;

    private final Catalog catalog;
    private final ListEventTitles titles;
    private final HouseZone house;
    private final TheirEvents theirs;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Question(Catalog catalog, ListEventTitles titles, HouseZone house, TheirEvents theirs, CurrentCall current) {
        this.catalog = catalog;
        this.titles = titles;
        this.house = house;
        this.theirs = theirs;
        this.current = current;
    }

    /**
     * @param other what it is compared with, of the same length
     * @param events to choose from
     * @param limited to these
     */
    record Of(
            Asked asked,
            Optional<Event> event,
            Optional<Event> rival,
            Period period,
            Optional<Period> other,
            List<EventTitle> events,
            boolean limited) {}

    Of of(Asked sent) {
        var tenant = current.tenant();
        var where = theirs.where(Permissions.REPORTS_VIEW);
        var offered = where.map(all -> titles.among(tenant, all, EVENTS))
                .orElseGet(() -> titles.execute(tenant, sent.eventId(), EVENTS));
        var asked = where.isEmpty() || sent.eventId().isPresent()
                ? sent
                : sent.about(offered.stream()
                        .findFirst()
                        .orElseThrow(ProblemException::notFound)
                        .id());
        var event = asked.eventId().map(this::event);
        var rival = asked.other().map(this::event);
        var zone = event.map(Event::zone).orElseGet(() -> house.of(tenant));
        var period = asked.period(zone, LocalDate.ofInstant(clock.instant(), zone));
        return new Of(asked, event, rival, period, other(asked, event, rival, period), offered, where.isPresent());
    }

    private Event event(EventId id) {
        return catalog.event(current.tenant(), id)
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.REPORTS_VIEW))
                .orElseThrow(ProblemException::notFound);
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
