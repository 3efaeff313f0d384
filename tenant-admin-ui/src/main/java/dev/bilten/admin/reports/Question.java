package dev.bilten.admin.reports;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is asked for against the organizer's own events: another organizer's is not found. Whoever is limited to some
 * events asks for one of these, always: a report of all together would tell of others.
 */
@Service
public class Question {
    private final Catalog catalog;
    private final EventChoices choices;
    private final HouseZone house;
    private final TheirEvents theirs;
    private final LaidOver over;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Question(
            Catalog catalog,
            EventChoices choices,
            HouseZone house,
            TheirEvents theirs,
            LaidOver over,
            CurrentCall current) {
        this.catalog = catalog;
        this.choices = choices;
        this.house = house;
        this.theirs = theirs;
        this.over = over;
        this.current = current;
    }

    /**
     * @param other what it is compared with, of the same length
     * @param by how another event's days were chosen
     * @param faults the key of what is wrong with each field; then the rest is what would be shown without them
     * @param offered the events to choose from
     * @param limited to these
     */
    record Of(
            Asked asked,
            Optional<Event> event,
            Optional<Event> rival,
            Period period,
            Optional<Period> other,
            Optional<LaidOver.By> by,
            Map<String, String> faults,
            EventChoices.Offered offered,
            boolean limited) {

        /** The fields of a page that has these, each with what is wrong beside it. */
        FormView form(Wording wording, String... fields) {
            var wrong = new LinkedHashMap<>(faults);
            wrong.keySet().retainAll(Set.of(fields));
            return wording.beside(wrong.isEmpty() ? asked.values(period) : asked.typed(), wrong);
        }
    }

    Of of(Asked sent) {
        var tenant = current.tenant();
        var where = theirs.where(Permissions.REPORTS_VIEW);
        var offered = choices.of(sent.eventId(), Permissions.REPORTS_VIEW);
        var asked = where.isEmpty() || sent.eventId().isPresent()
                ? sent
                : sent.about(offered.events().stream()
                        .findFirst()
                        .orElseThrow(ProblemException::notFound)
                        .id());
        var event = asked.eventId().map(this::event);
        var rival = asked.other().map(this::event);
        var zone = event.map(Event::zone).orElseGet(() -> house.of(tenant));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var period = asked.period(zone, today);
        var laid = rival.map(one -> over.of(event, one, period, today));
        return new Of(
                asked,
                event,
                rival,
                period,
                laid.map(LaidOver.Days::period).or(() -> other(asked, period)),
                laid.map(LaidOver.Days::by),
                sent.faults(today),
                offered,
                where.isPresent());
    }

    private Event event(EventId id) {
        return catalog.event(current.tenant(), id)
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.REPORTS_VIEW))
                .orElseThrow(ProblemException::notFound);
    }

    private static Optional<Period> other(Asked asked, Period period) {
        return switch (asked.against()) {
            case Asked.BEFORE -> Optional.of(period.before());
            case Asked.YEAR -> Optional.of(period.yearBefore());
            default -> Optional.empty();
        };
    }
}
