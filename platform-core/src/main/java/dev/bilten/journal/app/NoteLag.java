package dev.bilten.journal.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.api.LagNoting;
import dev.bilten.journal.infra.LagNotes;
import dev.bilten.journal.infra.OutboxLag;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Looks into one organizer's outbox and notes in the control schema who is behind; nobody is not noted. */
@Service
public class NoteLag implements LagNoting {
    /** A warehouse that was away for a week is behind; by how many millions is not worth reading them. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final Listeners listeners;
    private final OutboxLag lag;
    private final LagNotes notes;

    @Inject
    public NoteLag(Database database, Listeners listeners, OutboxLag lag, LagNotes notes) {
        this.database = database;
        this.listeners = listeners;
        this.lag = lag;
        this.notes = notes;
    }

    @Override
    public void note(CallContext call) {
        var tenant = call.tenant();
        var all = database.inTransaction(tenant, () -> lag.behind(COUNTED));
        var names = all.stream().map(ConsumerLag::consumer).collect(Collectors.toSet());
        var released = listeners.released(tenant, names);
        var behind =
                all.stream().filter(one -> !released.contains(one.consumer())).toList();
        database.inTransaction(PlatformContext.PLATFORM, () -> notes.note(tenant.id(), behind, call.now()));
    }
}
