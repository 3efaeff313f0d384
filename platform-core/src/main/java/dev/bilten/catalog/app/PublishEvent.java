package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Checklist;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** Puts an event on sale once its checklist is complete. */
@Service
public class PublishEvent {
    private final Database database;
    private final Events events;
    private final Products products;
    private final Quotas quotas;
    private final Gateways gateways;
    private final Journal journal;

    @Inject
    public PublishEvent(
            Database database, Events events, Products products, Quotas quotas, Gateways gateways, Journal journal) {
        this.database = database;
        this.events = events;
        this.products = products;
        this.quotas = quotas;
        this.gateways = gateways;
        this.journal = journal;
    }

    public sealed interface Result {
        record Published(Event event) implements Result {}

        record Incomplete(List<Checklist.Step> missing) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, EventId id) {
        var found = events.toEdit(id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var row = found.get();
        var before = row.event();
        var missing = checklist(call, before).missing();
        if (!missing.isEmpty()) {
            return new Result.Incomplete(missing);
        }
        if (before.state() != EventState.LIVE) {
            row.publish(call.now());
            database.entities().flush();
            journal.audit(call, new Change("event.published", "event", id.toString(), before, row.event()));
            journal.publish(call, new EventChanged(id.value(), EventState.LIVE.name()));
        }
        return new Result.Published(row.event());
    }

    private Checklist checklist(CallContext call, Event event) {
        return Checklist.of(
                event, products.of(event), quotas.counted(event.id()), canBePaid(call.tenant()), call.now());
    }

    private boolean canBePaid(TenantContext tenant) {
        return !gateways.offered(tenant).isEmpty();
    }
}
