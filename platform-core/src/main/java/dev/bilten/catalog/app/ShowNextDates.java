package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.infra.NextDates;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events as a list tells them: a series by the date of it that comes next, since the one it began with may be long over. */
@Service
public class ShowNextDates {
    private final NextDates dates;

    @Inject
    public ShowNextDates(NextDates dates) {
        this.dates = dates;
    }

    /**
     * @param event a series at the time of its next date; as it is where none comes any more
     * @param more how many dates come after that one
     */
    public record Shown(Event event, int more) {}

    /** In the order they are given. */
    @Transactional
    public List<Shown> execute(TenantContext tenant, List<Event> events, Instant now) {
        var next = dates.of(events.stream().filter(Event::series).map(Event::id).toList(), now);
        return events.stream()
                .map(event -> shown(event, Optional.ofNullable(next.get(event.id()))))
                .toList();
    }

    private static Shown shown(Event event, Optional<NextDates.Next> next) {
        return next.map(date -> new Shown(event.at(date.startsAt(), date.endsAt()), date.more()))
                .orElseGet(() -> new Shown(event, 0));
    }
}
