package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** The lists of an event, the standard one first; before the first scan there is none. */
@Service
public class ListCheckinLists {
    private final ListRows lists;

    @Inject
    public ListCheckinLists(ListRows lists) {
        this.lists = lists;
    }

    @Transactional
    public List<CheckinList> execute(TenantContext tenant, EventId event) {
        return lists.of(event);
    }
}
