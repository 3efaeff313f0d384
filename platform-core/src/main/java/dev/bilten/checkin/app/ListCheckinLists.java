package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.checkin.infra.ScanHistory;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lists of an event, the standard one first; before the first scan there is none. */
@Service
public class ListCheckinLists {
    private final ListRows lists;
    private final ScanHistory scans;

    @Inject
    public ListCheckinLists(ListRows lists, ScanHistory scans) {
        this.lists = lists;
        this.scans = scans;
    }

    @Transactional
    public List<CheckinList> execute(TenantContext tenant, EventId event) {
        return lists.of(event);
    }

    /** All of these events. */
    @Transactional
    public List<CheckinList> all(TenantContext tenant, Collection<UUID> events) {
        return lists.of(events);
    }

    /** Of these events, by event, those that have a list beside the standard one. */
    @Transactional
    public Map<UUID, List<CheckinList>> ofEvents(TenantContext tenant, Collection<UUID> events) {
        return lists.of(events).stream()
                .collect(Collectors.groupingBy(list -> list.event().value()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often something was scanned at a list, whatever came of it. */
    @Transactional
    public long scans(TenantContext tenant, CheckinListId list) {
        return scans.count(list);
    }
}
