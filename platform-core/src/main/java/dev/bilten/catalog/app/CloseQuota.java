package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Closes a quota, so that nothing more of it is sold also when something comes back, or opens it again. */
@Service
public class CloseQuota {
    private final Events events;
    private final Quotas quotas;
    private final Journal journal;

    @Inject
    public CloseQuota(Events events, Quotas quotas, Journal journal) {
        this.events = events;
        this.quotas = quotas;
        this.journal = journal;
    }

    /** @param closed false to open it again */
    public record Command(EventId event, QuotaId quota, boolean closed) {}

    /** Empty when there is no such quota. */
    @Transactional
    public Optional<Quota> execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        if (event.isEmpty() || !quotas.close(command.event(), command.quota(), command.closed())) {
            return Optional.empty();
        }
        journal.audit(
                call,
                new Change(
                        command.closed() ? "quota.closed" : "quota.opened",
                        "quota",
                        command.quota().toString(),
                        Map.of("closed", !command.closed()),
                        Map.of("closed", command.closed())));
        journal.publish(
                call,
                new EventChanged(command.event().value(), event.get().state().name()));
        return quotas.byId(command.quota());
    }
}
