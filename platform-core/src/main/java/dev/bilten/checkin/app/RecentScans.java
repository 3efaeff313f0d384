package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.infra.ScanHistory;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the caller scanned last at a list, the newest first. */
@Service
public class RecentScans {
    private static final int MOST = 5;

    private final ScanHistory history;

    @Inject
    public RecentScans(ScanHistory history) {
        this.history = history;
    }

    /** @param list empty for the event's standard one */
    @Transactional
    public List<RecentScan> execute(CallContext call, EventId event, Optional<CheckinListId> list) {
        return history.latest(event, list, call.actor().id(), MOST);
    }
}
