package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ShowNextDates;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What an organizer has on, and had. */
@Service
public class Programme {
    private static final Comparator<Shown> BY_START =
            Comparator.comparing(shown -> shown.event().startsAt().orElse(Instant.MAX));

    private final Catalog catalog;
    private final ShowNextDates showNextDates;
    private final CurrentCall current;

    @Inject
    public Programme(Catalog catalog, ShowNextDates showNextDates, CurrentCall current) {
        this.catalog = catalog;
        this.showNextDates = showNextDates;
        this.current = current;
    }

    /** The next first. */
    List<Shown> coming(Instant now) {
        return shown(now, false).stream().sorted(BY_START).toList();
    }

    /** The latest first. */
    List<Shown> past(Instant now) {
        return shown(now, true).stream().sorted(BY_START.reversed()).toList();
    }

    private List<Shown> shown(Instant now, boolean over) {
        List<Event> live = catalog.live(current.tenant()).stream()
                .filter(event -> EventCards.over(event, now) == over)
                .toList();
        return showNextDates.execute(current.tenant(), live, now);
    }
}
