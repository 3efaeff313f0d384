package dev.bilten.admin.reach;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The events that a form offers to tick: a house with years of them looks for the older ones by their words. */
@Service
public class OfferedEvents {
    /** More than one looks through at a glance. */
    private static final int SEARCHED = 10;

    private static final int NEWEST = 20;
    private static final int FOUND = 50;
    /** More than anybody ticks. */
    private static final int MOST = 1_000;

    private final ListEvents events;
    private final ListEventTitles titles;

    @Inject
    public OfferedEvents(ListEvents events, ListEventTitles titles) {
        this.events = events;
        this.titles = titles;
    }

    /**
     * @param events the chosen ones first
     * @param searched there are so many that one looks for them by their words
     * @param found how many have the words, or are the newest, beside the chosen ones
     * @param more there are others like these
     */
    record Offer(List<Event> events, boolean searched, int found, boolean more) {}

    /** Of what a form sent, what is an event of theirs. */
    Set<UUID> known(TenantContext tenant, List<String> ids) {
        return of(tenant, ids.stream().flatMap(id -> id(id).stream()).collect(Collectors.toSet()), MOST).stream()
                .map(event -> event.id().value())
                .collect(Collectors.toSet());
    }

    /** @param words what is looked for; empty for the newest */
    Offer offer(TenantContext tenant, Set<UUID> chosen, String words) {
        var all = new ArrayList<>(of(tenant, chosen, MOST));
        int most = words.isEmpty() ? NEWEST : FOUND;
        var found = words.isEmpty()
                ? events.execute(tenant, Optional.empty(), NEWEST + 1).results()
                : named(tenant, words);
        boolean searched = !words.isEmpty() || found.size() > SEARCHED;
        found.stream()
                .limit(most)
                .filter(event -> !chosen.contains(event.id().value()))
                .forEach(all::add);
        return new Offer(all, searched, Math.min(found.size(), most), found.size() > most);
    }

    private List<Event> named(TenantContext tenant, String words) {
        var ids = titles.named(tenant, words, Optional.empty(), FOUND + 1).stream()
                .map(EventTitle::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
        return of(tenant, ids, FOUND + 1);
    }

    private List<Event> of(TenantContext tenant, Set<UUID> ids, int limit) {
        return events.execute(tenant, ids, Optional.empty(), limit).results();
    }

    private static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
