package dev.bilten.journal.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.infra.OutboxLag;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** How far the consumers of one organizer's outbox are behind, for the operator. */
@Service
public class ReadLag {
    private final OutboxLag lag;

    @Inject
    public ReadLag(OutboxLag lag) {
        this.lag = lag;
    }

    @Transactional
    public List<ConsumerLag> execute(TenantContext tenant) {
        return lag.all();
    }
}
