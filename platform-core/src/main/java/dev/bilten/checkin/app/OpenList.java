package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Optional;

/** The standard list of an event, made at first need. */
@Service
public class OpenList {
    private final ListRows lists;

    @Inject
    public OpenList(ListRows lists) {
        this.lists = lists;
    }

    /** Empty for an unknown event. */
    @Transactional
    public Optional<CheckinList> execute(CallContext call, EventId event) {
        return lists.standard(event).or(() -> {
            lists.makeStandard(event, call.now());
            return lists.standard(event);
        });
    }
}
