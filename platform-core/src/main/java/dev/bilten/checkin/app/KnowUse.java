package dev.bilten.checkin.app;

import dev.bilten.checkin.infra.ScanHistory;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketUse;
import jakarta.inject.Inject;

/** Answers {@link TicketUse}. */
@Service
public class KnowUse implements TicketUse {
    private final ScanHistory scans;

    @Inject
    public KnowUse(ScanHistory scans) {
        this.scans = scans;
    }

    @Override
    @Transactional
    public boolean cameIn(TenantContext tenant, TicketId ticket) {
        return scans.entered(ticket);
    }
}
