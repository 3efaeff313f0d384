package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.infra.ScanHistory;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;

/** What the caller scanned last at an event's standard list, the newest first. */
@Service
public class RecentScans {
    private static final int MOST = 5;

    private final ScanHistory history;

    @Inject
    public RecentScans(ScanHistory history) {
        this.history = history;
    }

    @Transactional
    public List<RecentScan> execute(CallContext call, EventId event) {
        return history.latest(event, call.actor().id(), MOST);
    }
}
