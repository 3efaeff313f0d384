package dev.bilten.web.filter;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.database.api.Service;
import dev.bilten.identity.app.ListOwners;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.app.EventsOfOrder;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Limits;
import jakarta.inject.Inject;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up at this host's organizer what the guards ask of its events. */
@Service
public class LimitsOfVisit implements Limits {
    private static final int NAMED = 3;

    private final EventsOfOrder orders;
    private final ListEvents events;
    private final ListOwners owners;
    private final CurrentCall current;

    @Inject
    public LimitsOfVisit(EventsOfOrder orders, ListEvents events, ListOwners owners, CurrentCall current) {
        this.orders = orders;
        this.events = events;
        this.owners = owners;
        this.current = current;
    }

    /** Programs may say a code in any case of letters, as people do. */
    @Override
    public Set<UUID> eventsOf(String orderCode) {
        return orders.execute(current.tenant(), orderCode.toUpperCase(Locale.ROOT)).stream()
                .map(EventId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of many events the newest are named. */
    @Override
    public Violation why(Caller.Entitled limited) {
        var all = limited.events().keySet();
        var named = events.execute(current.tenant(), all, Optional.empty(), NAMED).results().stream()
                .map(this::title)
                .toList();
        var whom = list(owners.execute(current.tenant(), NAMED));
        int more = all.size() - named.size();
        return more > 0 && !named.isEmpty()
                ? Violation.of("", "error.limited-to-many", String.join(", ", named), more, whom)
                : Violation.of("", "error.limited-to", list(named), whom);
    }

    private String title(Event event) {
        return event.title().in(current.locale().getLanguage());
    }

    private String list(List<String> words) {
        return words.isEmpty()
                ? "–"
                : ListFormat.getInstance(current.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(words);
    }
}
