package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.infra.EventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.PlainWords;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events to choose from, the newest first. */
@Service
public class ListEventTitles {
    private final EventTitles titles;

    @Inject
    public ListEventTitles(EventTitles titles) {
        this.titles = titles;
    }

    /**
     * Those that have each of these words in a title, in whatever language, or in the name of their place; the newest first.
     *
     * @param within of these alone; of all where that is empty
     */
    @Transactional
    public List<EventTitle> named(TenantContext tenant, String words, Optional<Set<EventId>> within, int limit) {
        return titles.named(PlainWords.of(words))
                .filter(event -> within.map(all -> all.contains(event.id())).orElse(true))
                .limit(limit)
                .toList();
    }

    /** Of these events, the newest first. */
    @Transactional
    public List<EventTitle> among(TenantContext tenant, Set<EventId> events, int limit) {
        return titles.among(events, limit);
    }

    /** @param chosen offered too, however old it is */
    @Transactional
    public List<EventTitle> execute(TenantContext tenant, Optional<EventId> chosen, int limit) {
        return titles.newest(chosen, limit);
    }
}
